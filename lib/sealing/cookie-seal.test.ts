import { EncryptJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubTestEnvironment } from '#tests/test-environment.ts';

const content = { kind: 'draft', answers: { about: 'me', what: ['hate'] } };
const halfAnHour = 30 * 60;

async function cookieSeal(secret = 'k'.repeat(43)) {
  stubTestEnvironment({ COOKIE_SECRET: secret });
  return await import('./cookie-seal.ts');
}

let module: Awaited<ReturnType<typeof cookieSeal>>;

beforeEach(async () => {
  module = await cookieSeal();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const sealed = () => module.sealForCookie('draft', content, halfAnHour);

describe('a sealed cookie', () => {
  it('opens to what was sealed', async () => {
    expect((await module.openFromCookie('draft', await sealed()))?.content).toEqual(content);
  });

  it('has only characters that a cookie may have', async () => {
    expect(await sealed()).toMatch(/^[\w.-]+$/);
  });

  it('shows nothing of what is in it', async () => {
    const decoded = (await sealed())
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect(decoded.join('')).not.toMatch(/hate|answers|draft/);
  });

  it('is as long as any other, whatever was answered', async () => {
    const lengths = ['me', 'someone-who-does-not-know', 'é'.repeat(1_150)].map(async (about) => {
      const answered = { kind: 'draft', answers: { about } };
      return (await module.sealForCookie('draft', answered, halfAnHour)).length;
    });
    expect(new Set(await Promise.all(lengths)).size).toBe(1);
  });

  it('is another each time', async () => {
    expect(await sealed()).not.toBe(await sealed());
  });
});

describe('while the secret changes', () => {
  const [before, after] = ['k'.repeat(43), 'm'.repeat(43)];

  it('a cookie of before opens, and new ones are sealed with the new secret', async () => {
    const old = await sealed();
    const overlap = await cookieSeal(`${after},${before}`);
    expect((await overlap.openFromCookie('draft', old))?.content).toEqual(content);
    const fresh = await overlap.sealForCookie('draft', content, halfAnHour);
    const onlyAfter = await cookieSeal(after);
    expect((await onlyAfter.openFromCookie('draft', fresh))?.content).toEqual(content);
    expect(await onlyAfter.openFromCookie('draft', old)).toBeUndefined();
  });

  it('a process that is told of the new secret first opens what another seals with it', async () => {
    const ahead = await cookieSeal(`${before},${after}`);
    const changed = await cookieSeal(`${after},${before}`);
    const fresh = await changed.sealForCookie('draft', content, halfAnHour);
    expect((await ahead.openFromCookie('draft', fresh))?.content).toEqual(content);
  });
});

describe('a sealed cookie is of no use', () => {
  it('for another purpose', async () => {
    expect(await module.openFromCookie('session', await sealed())).toBeUndefined();
  });

  it('with another secret', async () => {
    const cookie = await sealed();
    const other = await cookieSeal('m'.repeat(43));
    expect(await other.openFromCookie('draft', cookie)).toBeUndefined();
  });

  it('when a single character of it was changed, whichever', async () => {
    const cookie = await sealed();
    for (let index = 0; index < cookie.length; index += 1) {
      // The last character of a part can hold bits that mean nothing.
      if (index === cookie.length - 1 || cookie[index + 1] === '.') continue;
      const other = cookie[index] === 'A' ? 'B' : 'A';
      const tampered = `${cookie.slice(0, index)}${other}${cookie.slice(index + 1)}`;
      expect(await module.openFromCookie('draft', tampered), `${index}`).toBeUndefined();
    }
  });

  it('when it is too long for any browser, whatever is in it', async () => {
    const long = await module.sealForCookie('draft', 'x'.repeat(3_000), halfAnHour);
    expect(long.length).toBeGreaterThan(4_000);
    expect(await module.openFromCookie('draft', long)).toBeUndefined();
    expect(await module.openFromCookie('draft', 'x'.repeat(1_000_000))).toBeUndefined();
  });

  it.each(['', '.', '....', 'nonsense', '{}', 'null', 'eyJhbGciOiJub25lIn0..', '\u0000', '👩🏽‍🎓'])(
    'when it is %o',
    async (cookie) => {
      expect(await module.openFromCookie('draft', cookie)).toBeUndefined();
    },
  );

  it('when it was made with a key of somebody else’s choice', async () => {
    const forged = await new EncryptJWT({ content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .encrypt(new Uint8Array(32));
    expect(await module.openFromCookie('draft', forged)).toBeUndefined();
  });
});

describe('time', () => {
  it('a sealed cookie says until when it can be opened', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-04T10:00:00Z'), toFake: ['Date'] });
    const opened = await module.openFromCookie('draft', await sealed());
    expect(opened?.until).toEqual(new Date('2026-11-04T10:30:00Z'));
  });

  it.each([
    ['is open a second before its time is over', halfAnHour - 1, content],
    ['is closed when its time is over', halfAnHour + 1, undefined],
    ['is closed a year later', 365 * 24 * 3600, undefined],
  ])('a sealed cookie %s', async (_, seconds, expected) => {
    vi.useFakeTimers({ now: new Date('2026-11-04T10:00:00Z'), toFake: ['Date'] });
    const cookie = await sealed();
    vi.setSystemTime(new Date(Date.now() + seconds * 1000));
    expect((await module.openFromCookie('draft', cookie))?.content).toEqual(expected);
  });
});
