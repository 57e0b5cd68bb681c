import { beforeEach, expect, it, vi } from 'vitest';
import { markAnonymous } from '#lib/data/anonymous-disclosures.ts';
import { sendAnonymously } from '#lib/data/send-disclosure.ts';
import { shuffleAnonymous } from '#lib/data/shuffle-anonymous.ts';
import { ownDatabase } from './database.ts';
import { addStaff, emptyStore, readyDraft, storeCounts } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const db = await ownDatabase();
const administrator = await addStaff(db, 'The administrator', ['system-administrator']);

interface OnDisk {
  readonly id: string;
  readonly xmin: string;
}

/** The rows of a table in the order in which they lie in its file, each with its transaction. */
function onDisk(table: 'anonymous_disclosure' | 'anonymous_unread'): Promise<OnDisk[]> {
  const id = table === 'anonymous_unread' ? 'disclosure_id' : 'id';
  return db.ask<OnDisk>(`SELECT ${id} AS id, xmin::text AS xmin FROM ${table} ORDER BY ctid`);
}

function everything(): Promise<unknown[]> {
  return db.ask(`SELECT d.*, u.level AS unread_level, u.received_on AS unread_received_on
    FROM anonymous_disclosure d LEFT JOIN anonymous_unread u ON u.disclosure_id = d.id ORDER BY d.id`);
}

async function send(howMany: number): Promise<string[]> {
  const drafts = Array.from({ length: howMany }, () => readyDraft({ what: ['stalking'] }));
  for (const draft of drafts) await sendAnonymously(draft, ['reprisal']);
  return drafts.map(({ id }) => id);
}

beforeEach(async () => {
  await emptyStore(db);
  signInAs(administrator);
});

it('leaves the rows in the order of their ids, of one transaction, and loses nothing', async () => {
  const ids = await send(40);
  for (const id of ids.slice(0, 15)) await markAnonymous(id, 'read');
  const before = await everything();
  // Without it the file tells the order of arrival.
  const arrived = await onDisk('anonymous_disclosure');
  expect(arrived.map(({ id }) => id)).toEqual(ids);
  expect(new Set(arrived.map(({ xmin }) => xmin)).size).toBe(40);

  await shuffleAnonymous();

  expect(await everything()).toEqual(before);
  const disclosures = await onDisk('anonymous_disclosure');
  const unread = await onDisk('anonymous_unread');
  expect(disclosures.map(({ id }) => id)).toEqual(ids.toSorted());
  expect(unread.map(({ id }) => id)).toEqual(ids.slice(15).toSorted());
  const transactions = new Set([...disclosures, ...unread].map(({ xmin }) => xmin));
  expect(transactions.size).toBe(1);
});

it('needs nothing but the role of the application, and leaves no table behind', async () => {
  await send(3);
  await shuffleAnonymous();
  const tables = await db.ask(
    `SELECT relname FROM pg_class WHERE relname LIKE 'resting%' AND relkind = 'r'`,
  );
  expect(tables).toEqual([]);
  const [owner] = await db.ask<{ owner: string }>(
    `SELECT tableowner AS owner FROM pg_tables WHERE tablename = 'anonymous_disclosure'`,
  );
  expect(owner?.owner).not.toBe(new URL(db.appUrl).username);
});

it('does no harm to an empty table', async () => {
  await shuffleAnonymous();
  expect(await storeCounts(db)).toMatchObject({ anonymous: 0, unread: 0 });
});

it('loses nothing of what is sent or marked meanwhile', async () => {
  const ids = await send(10);
  const drafts = Array.from({ length: 10 }, () => readyDraft());
  await Promise.all([
    shuffleAnonymous(),
    ...drafts.slice(0, 5).map((draft) => sendAnonymously(draft, [])),
    ...ids.slice(0, 4).map((id) => markAnonymous(id, 'read')),
    shuffleAnonymous(),
    ...drafts.slice(5).map((draft) => sendAnonymously(draft, [])),
  ]);
  expect(await storeCounts(db)).toMatchObject({ anonymous: 20, unread: 16 });
});
