import { expect, test } from 'vitest';
import { signInTarget } from './sign-in-target.ts';

const origin = 'https://report.example.ac.uk';

test.each([
  ['/cases', '/cases'],
  ['/cases/RS-7K3M-Q2X9', '/cases/RS-7K3M-Q2X9'],
  ['/anonymous?show=read', '/anonymous?show=read'],
  [`${origin}/cases`, '/cases'],
  ['/portal', '/portal'],
])('a page of the portal is kept: %s', (asked, target) => {
  expect(signInTarget(asked, origin)).toBe(target);
});

test.each([
  '',
  '/',
  '/casesandmore',
  '/leave',
  '/sign-in',
  '/api/auth/signout',
  'https://elsewhere.example',
  '//elsewhere.example/cases',
  '/\\elsewhere.example/cases',
  'javascript:alert(1)',
  'http://report.example.ac.uk/cases',
  'https://report.example.ac.uk@elsewhere.example/cases',
  'http://[',
])('anything else leads to the portal’s own first page: %s', (asked) => {
  expect(signInTarget(asked, origin)).toBe('/portal');
});
