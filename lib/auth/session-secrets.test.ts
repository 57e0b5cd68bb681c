import { randomBytes } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { stubTestEnvironment } from '#tests/test-environment.ts';

const random = () => randomBytes(32).toString('base64url');
const [before, after, stranger] = [random(), random(), random()];
const token = { sub: 'somebody', since: 1_800_000_000_000 };
const hour = 60 * 60;

/** What next-auth is given in a process that has these secrets. */
async function process(SESSION_SECRET: string) {
  stubTestEnvironment({ SESSION_SECRET });
  const { authOptions } = await import('./options.ts');
  const { secretOfSignIn } = await import('./session-secrets.ts');
  const { secret = '', jwt } = authOptions();
  if (jwt?.encode === undefined || jwt.decode === undefined) throw new Error('no seal');
  return { secretOfSignIn, secret, encode: jwt.encode, decode: jwt.decode };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a session', () => {
  it('of before the secret changed goes on', async () => {
    const old = await encode({ token, secret: before });
    const { secret, ...seal } = await process(`${after},${before}`);
    expect(await seal.decode({ token: old, secret })).toMatchObject(token);
  });

  it('that begins now is sealed with the first secret', async () => {
    const { secret, ...seal } = await process(`${after},${before}`);
    const sealed = await seal.encode({ token, secret: before });
    expect(secret).toBe(after);
    expect(await decode({ token: sealed, secret: after })).toMatchObject(token);
    await expect(decode({ token: sealed, secret: before })).rejects.toThrow();
  });

  it('of a secret that was taken out is over, and so is what is none', async () => {
    const { secret, ...seal } = await process(`${after},${before}`);
    const old = await encode({ token, secret: stranger });
    for (const value of [old, 'nonsense', `${old}A`]) {
      await expect(seal.decode({ token: value, secret })).rejects.toThrow();
    }
  });

  it('is over after eight hours for whoever kept its cookie, from the sign-in on', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-04T10:00:00Z'), toFake: ['Date'] });
    const { secret, ...seal } = await process(after);
    // As next-auth asks for it when somebody has signed in: without a time.
    const sealed = await seal.encode({ token, secret, maxAge: 30 * 24 * hour });
    vi.setSystemTime(Date.now() + 8 * hour * 1_000 - 60_000);
    expect(await seal.decode({ token: sealed, secret })).toMatchObject(token);
    vi.setSystemTime(Date.now() + 120_000);
    await expect(seal.decode({ token: sealed, secret })).rejects.toThrow('exp');
  });
});

describe('a sign-in that comes back from the provider', () => {
  const name = '__Secure-next-auth.state';
  const cookieOf = async (secret: string, salt = name) => ({
    name: salt,
    value: await encode({ token: { value: 'state' }, secret, salt, maxAge: 900 }),
  });
  const jar = (...cookies: { name: string; value: string }[]) => ({ getAll: () => cookies });

  it.each([
    ['before', before],
    ['after', after],
  ])('is given the secret that it began with: the one of %s the change', async (_name, secret) => {
    const { secretOfSignIn } = await process(`${after},${before}`);
    expect(await secretOfSignIn(jar(await cookieOf(secret)))).toBe(secret);
  });

  it('is given the current secret where it began with none of ours', async () => {
    const { secretOfSignIn } = await process(`${after},${before}`);
    for (const cookies of [
      [],
      [{ name, value: 'nonsense' }],
      [await cookieOf(stranger)],
      [await cookieOf(before, '__Secure-next-auth.nonce')],
      [{ ...(await cookieOf(before, 'next-auth.state')), name }],
    ]) {
      expect(await secretOfSignIn(jar(...cookies))).toBe(after);
    }
  });
});
