import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stubTestEnvironment } from '#tests/test-environment.ts';
import { isOfPublic, pageOfPublic } from './page-of-public.ts';

beforeEach(() => stubTestEnvironment());
afterEach(() => vi.unstubAllEnvs());

const hashes = `script-src 'sha256-a'`;

function answerOf(statusCode: number, headers: Readonly<Record<string, string>>) {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  answer.statusCode = statusCode;
  for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
  return answer;
}

const page = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': hashes };

describe('an answer goes out otherwise than the framework gives it', () => {
  test.each([
    ['a page whose policy names hashes', 200, page],
    ['a page that is not there', 404, page],
    ['a bare line of what went wrong', 500, { 'content-type': 'text/plain' }],
    ['an action that is not at this address', 409, { 'content-type': 'text/plain' }],
    ['data of the framework for what is not there', 404, { 'content-type': 'text/x-component' }],
    ['nothing but a status', 405, {}],
  ])('%s (%i)', (_what, status, headers) => {
    expect(isOfPublic(answerOf(status, headers))).toBe(true);
  });
});

describe('an answer goes out as it is', () => {
  test.each([
    ['a page whose policy names a nonce', 200, { ...page, 'content-security-policy': `'nonce-a'` }],
    ['what is no page', 200, { 'content-type': 'application/json' }],
    ['what tells a program that it cannot be done', 503, { 'content-type': 'application/json' }],
    ['what leads elsewhere', 303, { 'content-type': 'text/plain' }],
    ['a page without a policy', 200, { 'content-type': 'text/html' }],
  ])('%s (%i)', (_what, status, headers) => {
    expect(isOfPublic(answerOf(status, headers))).toBe(false);
  });
});

test('a page goes out without the framework’s scripts, and with its own policy', () => {
  const answer = answerOf(200, page);
  const html = '<h1>Help</h1><script src="/_next/static/a.js"></script>';
  expect(pageOfPublic(html, answer)).toBe('<h1>Help</h1>');
  expect(answer.getHeader('content-security-policy')).toBe(hashes);
});

describe('in place of what went wrong stands a page with the numbers to call, and nothing of what failed', () => {
  test.each([
    ['a page that failed', 500, { ...page, link: '</a.css>; rel=preload' }, 'our fault'],
    ['an action that failed', 500, { 'content-type': 'text/plain' }, 'our fault'],
    ['an action of another release', 409, { 'content-type': 'text/plain' }, 'was updated'],
    ['what is not there', 404, { 'content-type': 'text/x-component' }, 'no page at this address'],
    ['a page that finds that it is none', 404, page, 'no page at this address'],
    ['what nobody offers', 405, {}, 'cannot be used like that'],
  ])('%s (%i)', (_what, status, headers, words) => {
    const answer = answerOf(status, headers);
    const html = pageOfPublic(
      '<!DOCTYPE html><html id="__next_error__"><body>secret</body></html>',
      answer,
    );
    expect(html).toContain(words);
    expect(html).toContain('href="tel:999"');
    expect(html).toContain('href="/leave"');
    expect(html).not.toMatch(/secret|__next_error__/);
    expect(answer.hasHeader('link')).toBe(false);
    expect(answer.getHeader('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.getHeader('content-security-policy')).toMatch(
      /script-src 'none'; style-src 'sha256-/,
    );
  });
});
