import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { ownDatabase } from './database.ts';

const db = await ownDatabase();
const first = process.env.MATCHING_KEY ?? '';
const second = randomBytes(32).toString('base64url');

/** Starts a portal with these matching keys, as far as walls are concerned. */
async function startWith(keys: string) {
  process.env.MATCHING_KEY = keys;
  vi.resetModules();
  const { assertWallsAreKnown } = await import('#lib/data/store/installation.ts');
  await assertWallsAreKnown();
}

const stored = async () =>
  (await db.ask<{ ids: string[] }>('SELECT matching_key_ids AS ids FROM installation'))[0]?.ids;

test('a portal does not start with another matching key alone: every wall would be down', async () => {
  await startWith(first);
  await startWith(first);
  expect(await stored()).toHaveLength(1);
  await expect(startWith(second)).rejects.toThrow('MATCHING_KEY lacks a key');
});

test('it starts with the new one before the old, and without the old only once every wall is under the new', async () => {
  await startWith(`${second},${first}`);
  expect(await stored()).toHaveLength(2);
  await expect(startWith(second)).rejects.toThrow('MATCHING_KEY lacks a key');
  process.env.MATCHING_KEY = `${second},${first}`;
  vi.resetModules();
  const { resealAll } = await import('#lib/data/store/reseal.ts');
  await resealAll();
  await startWith(second);
  expect(await stored()).toHaveLength(1);
});
