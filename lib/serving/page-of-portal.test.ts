import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubTestEnvironment } from '#tests/test-environment.ts';
import { builtPage } from './built-page.ts';
import { isNotThere, pageOfPortal } from './page-of-portal.ts';

vi.mock('./built-page.ts', () => ({ builtPage: vi.fn() }));

beforeEach(() => stubTestEnvironment());
afterEach(() => vi.unstubAllEnvs());

const shell = '<!DOCTYPE html><html id="__next_error__"><script>a</script>';

function answerOf(statusCode: number, type = 'text/html; charset=utf-8') {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  answer.statusCode = statusCode;
  answer.setHeader('content-type', type);
  answer.setHeader('content-security-policy', `script-src 'nonce-a'`);
  answer.setHeader('link', '</a.css>; rel=preload');
  return answer;
}

test('what is not there is looked at, and nothing else', () => {
  expect(isNotThere(answerOf(404))).toBe(true);
  expect(isNotThere(answerOf(200))).toBe(false);
  expect(isNotThere(answerOf(307))).toBe(false);
  expect(isNotThere(answerOf(404, 'text/x-component'))).toBe(false);
});

test('an answer that is compressed already is left as it is', () => {
  const answer = answerOf(404);
  answer.setHeader('content-encoding', 'br');
  expect(isNotThere(answer)).toBe(false);
});

test('a shell that script would fill goes out as the page that the build made, with a policy that lets no framework run', () => {
  vi.mocked(builtPage).mockReturnValue('<h1>There is nothing here for you</h1>');
  const answer = answerOf(404);
  expect(pageOfPortal(shell, answer)).toBe('<h1>There is nothing here for you</h1>');
  expect(String(answer.getHeader('content-security-policy'))).not.toContain('nonce');
  expect(answer.getHeader('link')).toBeUndefined();
});

test('a whole page goes out as it is, and the shell where no build made another one', () => {
  vi.mocked(builtPage).mockReturnValue(undefined);
  const answer = answerOf(404);
  expect(pageOfPortal('<!DOCTYPE html><html lang="en-GB">', answer)).toMatch(/lang="en-GB"/);
  expect(pageOfPortal(shell, answer)).toBe(shell);
  expect(answer.getHeader('link')).toBeDefined();
});
