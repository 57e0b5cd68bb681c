import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { publicTestEnvironment, stubTestEnvironment } from '#tests/test-environment.ts';

beforeEach(() => stubTestEnvironment());
afterEach(() => vi.unstubAllEnvs());

/** Calls the callback as next-auth does when a page asks for the session: without the account that its type promises. */
async function readAgain(token: unknown): Promise<unknown> {
  const { authOptions } = await import('./options.ts');
  const jwt = authOptions().callbacks?.jwt;
  if (jwt === undefined) throw new Error('no callback');
  return Reflect.apply(jwt, undefined, [{ token }]);
}

it('a session that is read again keeps who signed in and when', async () => {
  const token = { sub: 'somebody', since: 1_800_000_000_000 };
  expect(await readAgain(token)).toEqual(token);
});

it('a session keeps nothing else', async () => {
  const token = { sub: 'somebody', since: 1, name: 'Some Body', email: 'some@example.ac.uk' };
  expect(await readAgain(token)).toEqual({ sub: 'somebody', since: 1 });
});

it.each([{ sub: 'somebody' }, { since: 1 }, {}])('half a session is none: %j', async (token) => {
  expect(await readAgain(token)).toEqual({});
});

it('sessions are sealed with a secret of their own', async () => {
  const { authOptions } = await import('./options.ts');
  expect(authOptions().secret).toBe('s'.repeat(43));
});

it('a process that serves only the public site has no sign-in', async () => {
  stubTestEnvironment(publicTestEnvironment());
  const { authOptions } = await import('./options.ts');
  expect(authOptions).toThrow(expect.objectContaining({ digest: expect.stringMatching(/404$/) }));
});

it.each([
  ['Mike@Example.ac.uk', 'mike@example.ac.uk'],
  ['mi\u212Ae@example.ac.uk', undefined],
  ['m\u0131ke@example.ac.uk', undefined],
  ['mike@ex\u0430mple.ac.uk', undefined],
  ['mike @example.ac.uk', undefined],
  [`${'m'.repeat(250)}@example.ac.uk`, undefined],
  [undefined, undefined],
])('the address %j is matched as %j', async (email, matched) => {
  const { staffAddress } = await import('./options.ts');
  expect(staffAddress(email)).toBe(matched);
});
