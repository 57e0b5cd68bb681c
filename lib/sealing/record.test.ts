import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arbitraryJson } from '#tests/arbitrary-json.ts';
import { publicTestEnvironment, stubTestEnvironment } from '#tests/test-environment.ts';
import type { Place, SealedRecord } from './record.ts';

const place: Place = { kind: 'case-contact', id: '6f0a1d1e-3c0b-4a50-9d7e-0a2f7f6b1c11' };
const content = { name: 'Planted Name', note: 'planted phrase 👩🏽‍🎓 לא', safeDays: ['monday'] };
const random = () => randomBytes(32).toString('base64url');

/** The module as a process with this environment has it. */
async function process(changes: Readonly<Record<string, string | undefined>> = {}) {
  stubTestEnvironment(changes);
  return { ...(await import('./record.ts')), ...(await import('./seal-errors.ts')) };
}

let module: Awaited<ReturnType<typeof process>>;

beforeEach(async () => {
  module = await process();
});
afterEach(() => vi.unstubAllEnvs());

/** @returns the record with these bits of one of its bytes turned */
function turned(record: SealedRecord, index: number, bits: number): SealedRecord {
  const sealed = record.sealed.slice();
  sealed[index] = (sealed[index] ?? 0) ^ bits;
  return { ...record, sealed };
}

describe('a record', () => {
  it('opens to what was sealed, whatever JSON it is', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(module.openRecord(place, module.sealRecord(place, value))).toEqual(value);
      }),
    );
  });

  it('begins with the number of its format, and shows nothing of what is in it', () => {
    const { sealed } = module.sealRecord(place, content);
    expect(sealed[0]).toBe(1);
    expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/planted|monday/i);
  });

  it('shares no byte but the first with another of the same content', () => {
    const [one, other] = [module.sealRecord(place, content), module.sealRecord(place, content)];
    const same = one.sealed.filter((byte, index) => byte === other.sealed[index]);
    // Of some 280 random bytes one or two are equal by chance; of ten, hardly ever.
    expect(same.length).toBeLessThan(12);
  });

  it('is of one of a few lengths: what is in it is filled up to a power of two', () => {
    const around = 1 + 12 + 16;
    const lengths = [0, 100, 254, 255, 510, 511, 1_022, 60_000].map(
      (characters) => module.sealRecord(place, 'x'.repeat(characters)).sealed.length - around,
    );
    expect(lengths).toEqual([256, 256, 256, 512, 512, 1_024, 1_024, 65_536]);
  });

  it.each<[string, unknown]>([
    ['what is no JSON', undefined],
    ['more than a megabyte', 'x'.repeat(2 ** 20)],
  ])('is not made of %s: a bug', (_name, value) => {
    expect(() => module.sealRecord(place, value)).toThrow(/no JSON|too long/);
  });
});

describe('what does not open', () => {
  it('is a record of another place', () => {
    const kinds = ['case-contact', 'case-conflict', 'email-body'] as const;
    const arbitraryPlace = fc.record({ kind: fc.constantFrom(...kinds), id: fc.string() });
    fc.assert(
      fc.property(arbitraryPlace, arbitraryPlace, (here, there) => {
        fc.pre(here.kind !== there.kind || here.id !== there.id);
        const record = module.sealRecord(here, content);
        expect(() => module.openRecord(there, record)).toThrow(module.SealBrokenError);
      }),
    );
  });

  it('is a record with any bit of any byte turned', () => {
    const record = module.sealRecord(place, content);
    for (let index = 0; index < record.sealed.length; index += 1) {
      for (const bits of [1, 0x80, 0xff]) {
        expect(() => module.openRecord(place, turned(record, index, bits))).toThrow(
          module.SealBrokenError,
        );
      }
    }
  });

  it('is a record that was cut off, or has something behind it', () => {
    const { keyId, sealed } = module.sealRecord(place, content);
    for (const part of [...sealed.keys(), -1]) {
      const cut = part < 0 ? Uint8Array.of(...sealed, 0) : sealed.slice(0, part);
      expect(() => module.openRecord(place, { keyId, sealed: cut })).toThrow(
        module.SealBrokenError,
      );
    }
  });

  it('says nothing of what was in it', () => {
    const record = turned(module.sealRecord(place, content), 40, 1);
    try {
      module.openRecord(place, record);
      expect.unreachable();
    } catch (error) {
      expect(error).toHaveProperty('message', 'the sealed case-contact cannot be opened');
      expect(error).not.toHaveProperty('cause');
    }
  });
});

describe('the key ring', () => {
  const [one, other] = [random(), random()];

  it('opens what earlier keys sealed, and seals with the first', async () => {
    const before = await process({ RECORD_KEYS: one });
    const old = before.sealRecord(place, content);
    expect(old.keyId).toBe(before.currentRecordKeyId());
    const after = await process({ RECORD_KEYS: `${other},${one}` });
    expect(after.openRecord(place, old)).toEqual(content);
    expect(after.sealRecord(place, content).keyId).not.toBe(old.keyId);
    expect(after.knownRecordKeyIds()).toEqual([after.currentRecordKeyId(), old.keyId]);
  });

  it('names the key that it lacks', async () => {
    const old = (await process({ RECORD_KEYS: one })).sealRecord(place, content);
    const after = await process({ RECORD_KEYS: other });
    try {
      after.openRecord(place, old);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(after.UnknownKeyError);
      expect(error).toBeInstanceOf(after.SealBrokenError);
      expect(error).toHaveProperty('keyId', old.keyId);
    }
  });

  it('does not open a record under the name of a key that it is not sealed with', async () => {
    const ring = await process({ RECORD_KEYS: `${one},${other}` });
    const [, keyId = ''] = ring.knownRecordKeyIds();
    const { sealed } = ring.sealRecord(place, content);
    expect(() => ring.openRecord(place, { keyId, sealed })).toThrow('cannot be opened');
  });

  it('says nothing of a name that is none', () => {
    const { sealed } = module.sealRecord(place, content);
    const planted = 'planted words\nin a row';
    expect(() => module.openRecord(place, { keyId: planted, sealed })).toThrow('without a name');
  });

  it('names keys by what tells nothing of them', async () => {
    const ring = await process({ RECORD_KEYS: `${one},${other}` });
    for (const id of ring.knownRecordKeyIds()) {
      expect(id).toMatch(/^[\w-]{16}$/);
      expect(one + other).not.toContain(id);
    }
    const again = await process({ RECORD_KEYS: one });
    expect(again.currentRecordKeyId()).toBe(ring.currentRecordKeyId());
  });
});

it('a process that serves only the public site neither seals nor opens records', async () => {
  const record = module.sealRecord(place, content);
  const publicSite = await process(publicTestEnvironment());
  expect(() => publicSite.sealRecord(place, content)).toThrow('serves only the public site');
  expect(() => publicSite.openRecord(place, record)).toThrow('serves only the public site');
});
