import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publicTestEnvironment, sealingKey, stubTestEnvironment } from '#tests/test-environment.ts';
import type { Place, Sealed } from './seal.ts';

const place: Place = { kind: 'case-contact', id: '6f0a1d1e-3c0b-4a50-9d7e-0a2f7f6b1c11' };
const content = { name: 'Planted Name', note: 'planted phrase 👩🏽‍🎓 לא', safeDays: ['monday'] };

/** The module as a process with this environment has it. */
async function sealing(changes: Readonly<Record<string, string | undefined>> = {}) {
  stubTestEnvironment(changes);
  return await import('./seal.ts');
}

/** A sealed record with one of its parts changed. */
function changed({ keyId, sealed }: Sealed, part: string): Sealed {
  const record = JSON.parse(sealed);
  const value: string = record[part];
  const last = value.at(-2) === 'A' ? 'B' : 'A';
  return {
    keyId,
    sealed: JSON.stringify({ ...record, [part]: `${value.slice(0, -2)}${last}${value.at(-1)}` }),
  };
}

let module: Awaited<ReturnType<typeof sealing>>;

beforeEach(async () => {
  module = await sealing();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a sealed record', () => {
  it('opens to what was sealed', async () => {
    expect(await module.open(place, await module.seal(place, content))).toEqual(content);
  });

  it.each([[null], [''], [0], [[]], [{}], ['x'.repeat(100_000)]])(
    'may hold any JSON value: %#',
    async (value) => {
      expect(await module.open(place, await module.seal(place, value))).toEqual(value);
    },
  );

  it('shows nothing of what is in it, in no encoding', async () => {
    const { sealed } = await module.seal(place, content);
    const decoded = Object.values(JSON.parse(sealed)).map((part) =>
      Buffer.from(String(part), 'base64url').toString('utf8'),
    );
    expect([sealed, ...decoded].join('\n')).not.toMatch(/planted/i);
  });

  it('is another each time, though the content is the same', async () => {
    const [one, other] = [await module.seal(place, content), await module.seal(place, content)];
    for (const part of ['iv', 'ciphertext', 'encrypted_key', 'tag']) {
      expect(JSON.parse(one.sealed)[part]).not.toBe(JSON.parse(other.sealed)[part]);
    }
  });

  it('names the key that it is sealed for', async () => {
    const { keyId } = await module.seal(place, content);
    expect(keyId).toBe(await module.sealingKeyId());
    const other = await sealing(sealingKey());
    expect(await other.sealingKeyId()).not.toBe(keyId);
  });
});

describe('a sealed record does not open', () => {
  it.each<[string, Place]>([
    ['for another case', { ...place, id: '00000000-0000-4000-8000-000000000000' }],
    ['as something else', { ...place, kind: 'email-body' }],
    ['for a case without an id', { ...place, id: '' }],
  ])('%s', async (_, elsewhere) => {
    const sealed = await module.seal(place, content);
    await expect(module.open(elsewhere, sealed)).rejects.toThrow(module.SealBrokenError);
  });

  it.each(['ciphertext', 'iv', 'tag', 'aad', 'encrypted_key', 'protected'])(
    'with its %s changed',
    async (part) => {
      const sealed = changed(await module.seal(place, content), part);
      await expect(module.open(place, sealed)).rejects.toThrow(module.SealBrokenError);
    },
  );

  it.each(['', '{}', 'null', '[]', 'no json', '{"ciphertext":"x"}'])(
    'when it is %o',
    async (sealed) => {
      await expect(module.open(place, { keyId: '', sealed })).rejects.toThrow(
        module.SealBrokenError,
      );
    },
  );

  it('when it was cut off', async () => {
    const { keyId, sealed } = await module.seal(place, content);
    for (const length of [1, 50, sealed.length - 1]) {
      await expect(module.open(place, { keyId, sealed: sealed.slice(0, length) })).rejects.toThrow(
        module.SealBrokenError,
      );
    }
  });

  it('with the key of another institution', async () => {
    const sealed = await module.seal(place, content);
    const other = await sealing(sealingKey());
    await expect(other.open(place, sealed)).rejects.toThrow(other.SealBrokenError);
  });

  it('with an error that tells anything of it', async () => {
    const sealed = changed(await module.seal(place, content), 'tag');
    const error = await module.open(place, sealed).catch((caught: unknown) => caught);
    expect(error).toHaveProperty('message', 'the sealed case-contact cannot be opened');
    expect(error).not.toHaveProperty('cause');
  });
});

describe('a process that serves only the public site', () => {
  it('seals, and cannot open what it sealed', async () => {
    const publicSite = await sealing(publicTestEnvironment());
    const sealed = await publicSite.seal(place, content);
    await expect(publicSite.open(place, sealed)).rejects.toThrow(publicSite.SealBrokenError);
    expect(await (await sealing()).open(place, sealed)).toEqual(content);
  });
});
