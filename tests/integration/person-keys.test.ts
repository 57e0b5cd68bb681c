import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { ownDatabase } from './database.ts';

/* By what a person is found is kept in step with what is sealed of them, and with the matching key. */

const db = await ownDatabase();
const first = process.env.MATCHING_KEY ?? '';
const second = randomBytes(32).toString('base64url');

let leave: (() => Promise<unknown>) | undefined;

/** A portal that was started with these matching keys. */
async function portalWith(keys: string) {
  await leave?.();
  process.env.MATCHING_KEY = keys;
  vi.resetModules();
  const { database } = await import('#lib/data/store/database.ts');
  leave = () => database().$disconnect();
  return {
    database,
    ...(await import('#lib/data/people/person-keys.ts')),
    ...(await import('#lib/data/people/keep-contact.ts')),
    ...(await import('#lib/data/store/reseal.ts')),
    ...(await import('#lib/data/store/installation.ts')),
    ...(await import('./records.ts')),
  };
}

afterAll(() => leave?.());

const keys = () =>
  db.ask<{ kind: string; hash: string }>('SELECT kind, hash FROM person_key ORDER BY kind, hash');

let portal: Awaited<ReturnType<typeof portalWith>>;
let caseId: string;

beforeEach(async () => {
  await db.ask(`UPDATE installation SET matching_key_ids = '{}'`);
  portal = await portalWith(first);
  await portal.assertWallsAreKnown();
  await portal.emptyStore(db);
  const draft = portal.readyDraft();
  await portal.arriveNamed(
    draft,
    portal.contactDetails({ name: 'Sarah Khan', phone: '07700 900123', callSafe: 'yes' }),
  );
  caseId = draft.storedId;
});

it('a new case has the keys of its person, and none of them is a word of theirs', async () => {
  const found = await keys();
  expect(found.map(({ kind }) => kind)).toEqual(['address', 'name', 'name', 'phone']);
  for (const { hash } of found) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

it('a case of an earlier release gets them once, and again changes nothing', async () => {
  const before = await keys();
  await db.ask('DELETE FROM person_key');
  await db.ask('UPDATE case_file SET person_keys_under = NULL');
  expect(await portal.renewAllPersonKeys()).toBe(1);
  expect(await keys()).toEqual(before);
  expect(await portal.renewAllPersonKeys()).toBe(0);
  expect(await keys()).toEqual(before);
});

it('a change of the contact details changes them in the same transaction', async () => {
  const before = await keys();
  const now = portal.contactDetails({ name: 'Sara Ahmed', email: 'sara@example.org' });
  await portal
    .database()
    .$transaction((transaction) => portal.keepContact(transaction, caseId, now));
  const after = await keys();
  expect(after.map(({ kind }) => kind)).toEqual(['address', 'name', 'name']);
  expect(after.filter(({ hash }) => before.some((one) => one.hash === hash))).toEqual([]);
});

it('under a new matching key they are made anew by the rotation, and the old key is not needed any more', async () => {
  const before = await keys();
  portal = await portalWith(`${second},${first}`);
  await portal.assertWallsAreKnown();
  expect(await portal.resealAll()).toMatchObject({ people: 1 });
  const after = await keys();
  expect(after).toHaveLength(before.length);
  expect(after.filter(({ hash }) => before.some((one) => one.hash === hash))).toEqual([]);
  portal = await portalWith(second);
  await portal.assertWallsAreKnown();
  expect(await portal.renewAllPersonKeys()).toBe(0);
});

it('one case that cannot be opened keeps no other from being found', async () => {
  const draft = portal.readyDraft();
  await portal.arriveNamed(draft, portal.contactDetails({ email: 'other@example.org' }));
  await db.ask('DELETE FROM person_key');
  await db.ask('UPDATE case_file SET person_keys_under = NULL');
  await db.ask(`UPDATE sealed_record SET key_id = 'lost' WHERE id = $1`, [caseId]);
  expect(await portal.renewAllPersonKeys()).toBe(1);
  const [{ count } = { count: 0 }] = await db.ask<{ count: number }>(
    'SELECT count(*)::int AS count FROM person_key WHERE case_id = $1',
    [draft.storedId],
  );
  expect(count).toBeGreaterThan(0);
});
