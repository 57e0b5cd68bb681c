import { describe, expect, test } from 'vitest';
import { dropFrameworkHeaders, refusalBeforeNext, withoutSite } from './before-next.ts';

const host = { host: 'report.example.ac.uk' };
const ask = (url: string, method = 'GET') =>
  refusalBeforeNext({ url, method, headers: host, httpVersion: '1.1' })?.status;

test.each([
  '/',
  '/faq?a=//b',
  '/support#x',
  '/disclose/about',
  '/.well-known/security.txt',
  '/_next/static/a..b.js',
])('%s may pass', (url) => {
  expect(ask(url)).toBeUndefined();
});

test.each([
  '//elsewhere.example/',
  '/disclose//about',
  '/disclose\\about',
  '/disclose%5Cabout',
  '/portal/../disclose',
  '/portal/%2e%2E/disclose',
  '/./disclose',
  '/disclose/..',
  '/_global-error',
  '/_not-found',
  '/disclose/about.rsc',
  '/faq.segments/_tree.segment.rsc',
])('there is no page at %s', (url) => {
  expect(ask(url)).toBe(404);
});

test.each(['TRACE', 'OPTIONS', 'PUT', 'CONNECT'])('%s is not offered', (method) => {
  expect(ask('/', method)).toBe(405);
});

test('a request for no address at all is refused', () => {
  expect(ask('*')).toBe(405);
});

describe('a request is refused that would cost the framework too much', () => {
  const asks = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    refusalBeforeNext({ url, method, headers: { ...host, ...headers }, httpVersion: '1.1' })
      ?.status;

  test('by an address longer than any of ours', () => {
    expect(asks(`/${'a'.repeat(8_191)}`)).toBeUndefined();
    expect(asks(`/${'a'.repeat(8_192)}`)).toBe(414);
  });

  test('by what it looks up in an address', () => {
    expect(asks(`/?${'a=b&'.repeat(49)}`)).toBeUndefined();
    expect(asks(`/?${'a=b&'.repeat(50)}`)).toBe(414);
  });

  test('by a header longer than browsers write, of cookies alone there may be more', () => {
    expect(asks('/', { accept: 'a'.repeat(8_192) })).toBeUndefined();
    expect(asks('/', { accept: 'a'.repeat(8_193) })).toBe(431);
    expect(asks('/', { cookie: 'a'.repeat(40_000) })).toBeUndefined();
  });

  test.each([
    ['/disclose', 16],
    ['/disclose/contact', 288],
    ['/cases/RS-7K3M-Q2X9', 288],
    ['/nothing', 16],
  ])('by a form longer than what %s takes (%i kB)', (path, kilobytes) => {
    const post = (length: number) => asks(path, { 'content-length': String(length) }, 'POST');
    expect(post(kilobytes * 1024)).toBeUndefined();
    expect(post(kilobytes * 1024 + 1)).toBe(413);
  });

  test.each(['/nothing-here-for-you/portal', '/nothing%2Dhere-for-you', '/Nothing-Here-For-You/x'])(
    'by %s, where a build keeps a page for the server alone',
    (path) => {
      expect(asks(path)).toBe(404);
    },
  );

  test('by a body where nothing is asked but to read', () => {
    expect(asks('/', { 'content-length': '0' })).toBeUndefined();
    expect(asks('/', { 'content-length': '1' })).toBe(400);
    expect(asks('/', { 'transfer-encoding': 'chunked' })).toBe(400);
  });
});

describe('a request that does not say for which site it is', () => {
  const unnamed = (httpVersion: string) =>
    refusalBeforeNext({ url: '/', method: 'GET', headers: {}, httpVersion })?.status;

  test('is refused', () => {
    expect(unnamed('1.1')).toBe(400);
  });

  test('may pass where nobody had to say it yet', () => {
    expect(unnamed('1.0')).toBeUndefined();
  });
});

test.each([
  ['/faq?a=b', '/faq?a=b'],
  ['http://elsewhere.example/disclose/?a=b', '/disclose/?a=b'],
  ['HTTPS://elsewhere.example', '/'],
  ['http://[', '/'],
  ['*', '*'],
])('of %s the site is asked for %s', (target, expected) => {
  expect(withoutSite(target)).toBe(expected);
});

test('what the framework would send to itself is dropped, and nothing else', () => {
  const headers = {
    accept: 'text/html',
    cookie: 'a=b',
    'next-action': 'a',
    'next-router-state-tree': 'a',
    rsc: '1',
    'x-forwarded-host': 'a',
    'x-middleware-prefetch': '1',
  };
  dropFrameworkHeaders(headers);
  expect(Object.keys(headers)).toEqual(['accept', 'cookie', 'x-forwarded-host']);
});
