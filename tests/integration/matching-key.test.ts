import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { ownDatabase } from './database.ts';

const db = await ownDatabase();
const first = process.env.MATCHING_KEY ?? '';
const second = randomBytes(32).toString('base64url');

/** What a portal asks itself at its start, with these matching keys. */
async function checkWallsWith(keys: string) {
  process.env.MATCHING_KEY = keys;
  vi.resetModules();
  const { assertWallsAreKnown } = await import('#lib/data/store/installation.ts');
  await assertWallsAreKnown();
}

const stored = async () =>
  (await db.ask<{ ids: string[] }>('SELECT matching_key_ids AS ids FROM installation'))[0]?.ids;

test('with another matching key alone every wall would be down: the check at the start refuses it', async () => {
  await checkWallsWith(first);
  await checkWallsWith(first);
  expect(await stored()).toHaveLength(1);
  await expect(checkWallsWith(second)).rejects.toThrow('MATCHING_KEY lacks a key');
});

test('the new key before the old is taken, and the new one alone once every wall is under it', async () => {
  await checkWallsWith(`${second},${first}`);
  expect(await stored()).toHaveLength(2);
  await expect(checkWallsWith(second)).rejects.toThrow('MATCHING_KEY lacks a key');
  process.env.MATCHING_KEY = `${second},${first}`;
  vi.resetModules();
  const { resealAll } = await import('#lib/data/store/reseal.ts');
  await resealAll();
  await checkWallsWith(second);
  expect(await stored()).toHaveLength(1);
});
