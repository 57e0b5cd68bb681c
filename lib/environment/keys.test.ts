import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealingKey } from '#tests/test-environment.ts';
import { privateKeys, publicKey, secrets, symmetricKeys } from './keys.ts';

const random = (bytes: number) => randomBytes(bytes).toString('base64url');

describe('symmetric keys', () => {
  it('are 32 bytes each, in the one way that base64url writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 31, maxLength: 33 }), (bytes) => {
        const written = Buffer.from(bytes).toString('base64url');
        expect(symmetricKeys.safeParse(written).success).toBe(bytes.length === 32);
      }),
    );
    // The same 32 bytes, with one of the two bits set that mean nothing.
    expect(symmetricKeys.safeParse(`${'A'.repeat(42)}B`).success).toBe(false);
  });

  it('may be several, with commas and spaces between', () => {
    const [one, other] = [random(32), random(32)];
    expect(symmetricKeys.parse(`${one}, ${other}`)).toEqual([one, other]);
  });

  it.each([',', `${random(32)},`, `,${random(32)}`, `${random(32)} ${random(32)}`, random(48)])(
    'are not %s',
    (value) => {
      expect(symmetricKeys.safeParse(value).success).toBe(false);
    },
  );
});

describe('secrets', () => {
  it.each([random(32), random(48), `${random(32)}=`, `${random(34)}==`])('are %s', (value) => {
    expect(secrets.parse(value)).toEqual([value]);
  });
  it('may be several, with commas between', () => {
    const [one, other] = [random(48), random(48)];
    expect(secrets.parse(`${one},${other}`)).toEqual([one, other]);
  });
  it.each([random(31), `${random(32)},short`, 'x'.repeat(20)])('are not %s', (value) => {
    expect(secrets.safeParse(value).success).toBe(false);
  });
});

describe('the key of envelopes', () => {
  const { SEALING_PUBLIC_KEY, SEALING_PRIVATE_KEY } = sealingKey();
  const earlier = sealingKey().SEALING_PRIVATE_KEY;
  const changed = (change: object) =>
    JSON.stringify({ ...JSON.parse(SEALING_PRIVATE_KEY), ...change });

  it('has a public half', () => {
    expect(publicKey.parse(SEALING_PUBLIC_KEY)).toEqual(JSON.parse(SEALING_PUBLIC_KEY));
  });
  it('does not show its private half where the public one is wanted', () => {
    expect(publicKey.safeParse(SEALING_PRIVATE_KEY).success).toBe(false);
  });
  it('has a private half', () => {
    expect(privateKeys.parse(SEALING_PRIVATE_KEY)).toEqual([JSON.parse(SEALING_PRIVATE_KEY)]);
  });
  it('may have others behind it that open what came before', () => {
    expect(privateKeys.parse(`[${SEALING_PRIVATE_KEY},${earlier}]`)).toEqual(
      [SEALING_PRIVATE_KEY, earlier].map((key) => JSON.parse(key)),
    );
  });
  it.each([
    '[]',
    '{}',
    'null',
    'no json',
    `[${SEALING_PUBLIC_KEY}]`,
    `[${SEALING_PRIVATE_KEY},null]`,
    `[[${SEALING_PRIVATE_KEY}]]`,
    changed({ crv: 'X448' }),
    changed({ kty: 'EC' }),
    changed({ d: 'short' }),
    changed({ x: 'short' }),
    changed({ more: 1 }),
  ])('is not %s', (value) => {
    expect(privateKeys.safeParse(value).error?.issues[0]?.message).toBe(
      'is not the private half of an X25519 key (a JWK), nor a list of some',
    );
  });
});
