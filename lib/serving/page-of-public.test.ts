import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubTestEnvironment } from '#tests/test-environment.ts';
import { isPageOfPublic, pageOfPublic } from './page-of-public.ts';

beforeEach(() => stubTestEnvironment());
afterEach(() => vi.unstubAllEnvs());

const judge = (headers: Readonly<Record<string, string>>) =>
  isPageOfPublic({ getHeader: (name) => headers[name] });

test.each([
  ['a page whose policy names hashes', 'text/html; charset=utf-8', `script-src 'sha256-a'`, true],
  ['a page whose policy names a nonce', 'text/html', `script-src 'self' 'nonce-a'`, false],
  ['what is no page', 'application/json', `script-src 'sha256-a'`, false],
])('%s goes without the framework: %o, %o, %o', (_what, type, policy, expected) => {
  expect(judge({ 'content-type': type, 'content-security-policy': policy })).toBe(expected);
});

test('a page without a policy is left as it is', () => {
  expect(judge({ 'content-type': 'text/html' })).toBe(false);
});

/** @returns the page that goes out, and the headers that are set anew */
function sent(html: string, statusCode: number) {
  const headers = new Headers();
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  answer.statusCode = statusCode;
  if (statusCode >= 500) answer.setHeader('Link', '</a.css>; rel=preload');
  const page = pageOfPublic(html, answer);
  for (const [name, value] of Object.entries(answer.getHeaders())) headers.set(name, `${value}`);
  return { page, headers };
}

test('a page goes out without the framework’s scripts, and with its own policy', () => {
  const { page, headers } = sent('<h1>Help</h1><script src="/_next/static/a.js"></script>', 200);
  expect(page).toBe('<h1>Help</h1>');
  expect([...headers]).toEqual([]);
});

test('in place of a page that failed stands one with the numbers to call, and nothing of what failed', () => {
  const { page, headers } = sent('<html id="__next_error__">secret</html>', 500);
  expect(page).toContain('href="tel:999"');
  expect(page).toContain('href="/leave"');
  expect(page).not.toMatch(/secret|__next_error__/);
  expect(headers.has('link')).toBe(false);
  expect(headers.get('content-security-policy')).toMatch(/script-src 'none'; style-src 'sha256-/);
});
