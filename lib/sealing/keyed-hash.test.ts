import { createHash, randomBytes } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { publicTestEnvironment, stubTestEnvironment } from '#tests/test-environment.ts';

const random = () => randomBytes(32).toString('base64url');
const [one, other] = [random(), random()];

/** The module as a process with these keys has it. */
async function process(MATCHING_KEY: string) {
  stubTestEnvironment({ MATCHING_KEY });
  return await import('./keyed-hash.ts');
}

afterEach(() => vi.unstubAllEnvs());

it('the same value has the same hash, in every process that has the key', async () => {
  const hash = (await process(one)).keyedHash('wall', 'somebody');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await process(one)).keyedHash('wall', 'somebody')).toBe(hash);
});

it('another value, purpose or key has another', async () => {
  const module = await process(one);
  const hashes = [
    module.keyedHash('wall', 'somebody'),
    module.keyedHash('wall', 'somebody else'),
    module.keyedHash('wall', ''),
    module.keyedHash('address', 'somebody'),
    (await process(other)).keyedHash('wall', 'somebody'),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('is no hash that one could make without the key', async () => {
  const { keyedHash } = await process(one);
  for (const guess of ['somebody', 'wall:somebody', `${one}somebody`]) {
    expect(keyedHash('wall', 'somebody')).not.toBe(
      createHash('sha256').update(guess).digest('hex'),
    );
  }
});

it('is recognised under every key while they change, and made under the first', async () => {
  const old = (await process(one)).keyedHash('wall', 'somebody');
  const module = await process(`${other},${one}`);
  const hashes = module.keyedHashes('wall', 'somebody');
  expect(hashes).toEqual([module.keyedHash('wall', 'somebody'), old]);
  expect(hashes[0]).not.toBe(old);
});

it('cannot be made by a process that serves only the public site', async () => {
  stubTestEnvironment(publicTestEnvironment());
  const { keyedHash } = await import('./keyed-hash.ts');
  expect(() => keyedHash('wall', 'somebody')).toThrow('serves only the public site');
});
