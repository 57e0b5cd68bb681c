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
