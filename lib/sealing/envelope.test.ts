import fc from 'fast-check';
import { CompactEncrypt, importJWK } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arbitraryJson } from '#tests/arbitrary-json.ts';
import { publicTestEnvironment, sealingKey, stubTestEnvironment } from '#tests/test-environment.ts';

const lengths = [1_024, 4_096, 16_384];
const content = { name: 'Planted Name', note: 'planted phrase 👩🏽‍🎓 לא', safeDays: ['monday'] };

/** The module as a process with this environment has it. */
async function process(changes: Readonly<Record<string, string | undefined>> = {}) {
  stubTestEnvironment(changes);
  return { ...(await import('./envelope.ts')), ...(await import('./seal-errors.ts')) };
}

let module: Awaited<ReturnType<typeof process>>;

beforeEach(async () => {
  module = await process();
});
afterEach(() => vi.unstubAllEnvs());

const seal = (value: unknown = content) => module.sealEnvelope(value, lengths);

/** @returns an envelope that is none of ours: made for the same key, of these parts */
async function forged(header: object, plaintext: string): Promise<string> {
  const { SEALING_PUBLIC_KEY } = (await import('#lib/env.ts')).env();
  const key = await importJWK(SEALING_PUBLIC_KEY, 'ECDH-ES');
  const jwe = await new CompactEncrypt(new TextEncoder().encode(plaintext))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: 'envelope', ...header })
    .encrypt(key);
  return `${await module.publicKeyId()}.${jwe}`;
}

describe('an envelope', () => {
  it('opens to what was sealed, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryJson, async (value) => {
        const envelope = await module.sealEnvelope(value, [...lengths, 40_000]);
        expect(await module.openEnvelope(envelope)).toEqual(value);
      }),
    );
  });

  it('names the key that it is sealed for, and shows nothing of what is in it', async () => {
    const envelope = await seal();
    expect(envelope.startsWith(`${await module.publicKeyId()}.`)).toBe(true);
    expect(envelope).toMatch(/^[\w.-]+$/);
    const decoded = envelope.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect([envelope, ...decoded].join('\n')).not.toMatch(/planted|monday/i);
  });

  it('is another each time, though the content is the same', async () => {
    const [one = [], other = []] = [await seal(), await seal()].map((text) => text.split('.'));
    const same = one.filter((part, index) => part === other[index]);
    // The key’s id, and the part that this algorithm leaves empty.
    expect(same).toEqual([await module.publicKeyId(), '']);
  });

  it('is as long as any other that fits the same length, and no other', async () => {
    const lengthOf = async (value: unknown) => (await seal(value)).length;
    const shortest = await lengthOf(null);
    await fc.assert(
      fc.asyncProperty(arbitraryJson, async (value) => {
        fc.pre(Buffer.byteLength(JSON.stringify(value)) <= 1_024);
        expect(await lengthOf(value)).toBe(shortest);
      }),
      { numRuns: 50 },
    );
    // Quotation marks and the two bytes of each é included.
    expect(await lengthOf('é'.repeat(511))).toBe(shortest);
    const middle = await lengthOf('é'.repeat(512));
    expect(middle).toBeGreaterThan(shortest);
    expect(await lengthOf('x'.repeat(4_094))).toBe(middle);
    expect(await lengthOf('x'.repeat(4_095))).toBeGreaterThan(middle);
  });

  it('takes the smallest length that fits, in whatever order they are named', async () => {
    const [one, other] = await Promise.all([
      module.sealEnvelope(content, [16_384, 1_024, 4_096]),
      module.sealEnvelope(content, lengths),
    ]);
    expect(one).toHaveLength(other.length);
  });

  it.each<[string, unknown, readonly number[]]>([
    ['what fits no length', 'x'.repeat(1_023), [1_024]],
    ['what has no length', content, []],
    ['what nobody could open for its length', content, [60_000]],
    ['what is no JSON', undefined, lengths],
  ])('is not made of %s: a bug', async (_name, value, wanted) => {
    await expect(module.sealEnvelope(value, wanted)).rejects.toThrow(/length|long|JSON/);
  });
});

describe('what does not open', () => {
  it('is an envelope with any of its characters changed', async () => {
    const envelope = await module.sealEnvelope({ a: 1 }, [32]);
    for (let index = 0; index < envelope.length; index += 1) {
      // The last character of a part can hold bits that mean nothing.
      if (index === envelope.length - 1 || envelope[index + 1] === '.') continue;
      const other = envelope[index] === 'A' ? 'B' : 'A';
      const changed = `${envelope.slice(0, index)}${other}${envelope.slice(index + 1)}`;
      await expect(module.openEnvelope(changed), `${index}`).rejects.toThrow(
        module.SealBrokenError,
      );
    }
  });

  it('is any text that is no envelope', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await expect(module.openEnvelope(text)).rejects.toThrow(module.SealBrokenError);
      }),
    );
  });

  it.each(['', '.', '.....', 'x'.repeat(43), `${'x'.repeat(43)}.`, '{}'])('is %o', async (text) => {
    await expect(module.openEnvelope(text)).rejects.toThrow(module.SealBrokenError);
  });

  it('is an envelope that was cut off, or has something behind it', async () => {
    const envelope = await seal();
    for (const text of [
      envelope.slice(0, -1),
      envelope.slice(0, 60),
      `${envelope}A`,
      `${envelope}.A`,
    ]) {
      await expect(module.openEnvelope(text)).rejects.toThrow(module.SealBrokenError);
    }
  });

  it('is one that is too long, which is not even looked at', async () => {
    const long = `${'x'.repeat(43)}.${'A'.repeat(50_000_000)}`;
    const began = performance.now();
    await expect(module.openEnvelope(long)).rejects.toThrow('the envelope is too long');
    expect(performance.now() - began).toBeLessThan(100);
  });

  it.each<[string, object]>([
    ['for another purpose', { typ: 'something-else' }],
    ['for no purpose', { typ: undefined }],
    ['in another way', { enc: 'A128GCM' }],
    ['compressed', { zip: 'DEF' }],
  ])('is what was sealed for the same key %s', async (_name, header) => {
    const envelope = await forged(header, '"planted"');
    await expect(module.openEnvelope(envelope)).rejects.toThrow(module.SealBrokenError);
  });

  it('says nothing of what was in it', async () => {
    const envelope = await forged({}, '{"planted": no json');
    const error = await module.openEnvelope(envelope).catch((caught: unknown) => caught);
    expect(error).toHaveProperty('message', 'the envelope cannot be opened');
    expect(error).not.toHaveProperty('cause');
    expect(String(error instanceof Error ? error.stack : error)).not.toContain('planted');
  });
});

describe('the key ring', () => {
  const first = sealingKey();
  const second = sealingKey();

  it('opens what earlier keys sealed, for as long as it has them', async () => {
    const before = await process(first);
    const [old, oldId] = [await before.sealEnvelope(content, lengths), await before.publicKeyId()];
    const after = await process({
      ...second,
      SEALING_PRIVATE_KEY: `[${second.SEALING_PRIVATE_KEY},${first.SEALING_PRIVATE_KEY}]`,
    });
    expect(await after.openEnvelope(old)).toEqual(content);
    expect(await after.privateKeyIds()).toEqual([await after.publicKeyId(), oldId]);
    const fresh = await after.sealEnvelope(content, lengths);
    expect(fresh.startsWith(oldId)).toBe(false);
    expect(await after.openEnvelope(fresh)).toEqual(content);
  });

  it('names the key that it lacks', async () => {
    const before = await process(first);
    const [old, oldId] = [await before.sealEnvelope(content, lengths), await before.publicKeyId()];
    const after = await process(second);
    const error = await after.openEnvelope(old).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(after.UnknownKeyError);
    expect(error).toBeInstanceOf(after.SealBrokenError);
    expect(error).toHaveProperty('keyId', oldId);
  });

  it('does not open an envelope under the name of a key that it is not sealed for', async () => {
    const ring = await process({
      ...second,
      SEALING_PRIVATE_KEY: `[${second.SEALING_PRIVATE_KEY},${first.SEALING_PRIVATE_KEY}]`,
    });
    const [current = '', earlier = ''] = await ring.privateKeyIds();
    const renamed = (await ring.sealEnvelope(content, lengths)).replace(current, earlier);
    await expect(ring.openEnvelope(renamed)).rejects.toThrow('cannot be opened');
  });
});

describe('a process that serves only the public site', () => {
  it('seals, and cannot open what it sealed', async () => {
    const publicSite = await process(publicTestEnvironment());
    const envelope = await publicSite.sealEnvelope(content, lengths);
    expect(await publicSite.privateKeyIds()).toEqual([]);
    await expect(publicSite.openEnvelope(envelope)).rejects.toThrow(publicSite.UnknownKeyError);
    expect(await (await process()).openEnvelope(envelope)).toEqual(content);
  });
});

describe('the check at the start', () => {
  const key = sealingKey();
  const halves = { ...JSON.parse(key.SEALING_PRIVATE_KEY) };
  const torn = JSON.stringify({ ...halves, d: JSON.parse(sealingKey().SEALING_PRIVATE_KEY).d });

  it('is content with halves that fit', async () => {
    await module.assertKeyHalvesFit();
    await (await process(publicTestEnvironment())).assertKeyHalvesFit();
  });

  it('names the private half that does not open what its public half seals', async () => {
    const alone = await process({ ...key, SEALING_PRIVATE_KEY: torn });
    await expect(alone.assertKeyHalvesFit()).rejects.toThrow(/^SEALING_PRIVATE_KEY, number 1 .+/);
    const current = sealingKey();
    const behind = await process({
      ...current,
      SEALING_PRIVATE_KEY: `[${current.SEALING_PRIVATE_KEY},${torn}]`,
    });
    await expect(behind.assertKeyHalvesFit()).rejects.toThrow(/^SEALING_PRIVATE_KEY, number 2 .+/);
  });

  it('finds a public half that seals nothing, in a public process too', async () => {
    const SEALING_PUBLIC_KEY = JSON.stringify({ kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) });
    const publicSite = await process(publicTestEnvironment({ SEALING_PUBLIC_KEY }));
    await expect(publicSite.assertKeyHalvesFit()).rejects.toThrow(
      /^SEALING_PUBLIC_KEY seals nothing/,
    );
  });
});
