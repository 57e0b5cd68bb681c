import { expect, test } from 'vitest';
import { keepOwnCookies } from './own-cookies.ts';

function kept(cookie?: string): string | undefined {
  const headers = cookie === undefined ? {} : { cookie };
  keepOwnCookies(headers);
  return headers.cookie;
}

test.each([
  'draft=a',
  '__Host-draft=a.b-c_d; __Host-left=1',
  'left=1',
  'next-auth.session-token=a',
  '__Secure-next-auth.session-token.0=a; __Secure-next-auth.session-token.1=b',
  '__Host-next-auth.csrf-token=a|b; next-auth.pkce.code_verifier=c; next-auth.state=d; next-auth.nonce=e',
])('%s is this site’s, and stays', (cookie) => {
  expect(kept(cookie)).toBe(cookie);
});

test.each([
  'analytics=1',
  '_next_preview=1',
  'drafts=a',
  'adraft=a',
  'Draft=a',
  'next-authX=a',
  `next-auth.${'a'.repeat(61)}=a`,
  'draft',
  '=draft',
  ';;;',
  '',
])('of %s nothing is left', (cookie) => {
  expect(kept(cookie)).toBeUndefined();
});

test('what stands between cookies of other sites is found', () => {
  expect(kept('a=b;draft=c ; d=draft=e;left=1')).toBe('draft=c; left=1');
});

test('what no sign-in brings does not come through, however much of it there is', () => {
  const cookies = Array.from({ length: 1_000 }, (_, index) => `next-auth.session-token.${index}=a`);
  expect(kept(cookies.join('; '))?.split('; ')).toEqual(cookies.slice(0, 20));
});

test('where no cookie came, none is there', () => {
  expect(kept()).toBeUndefined();
});
