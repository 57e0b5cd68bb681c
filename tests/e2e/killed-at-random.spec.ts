import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { type Pair, startPair, until } from './pair/pair.ts';
import { draftsSchema, pressSend, type ReadyDraft, sendUntilSent } from './pair/reporter.ts';

/*
 * 300 people send while the public site, the portal with its worker and the database are killed and stopped, at random and
 * again and again. What they are told is sent is stored once, and every email arrives once.
 */

const count = 300;
const sendingAtOnce = 6;

/** KILL_SEED repeats a run, as far as chance allows. */
const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
const random = mulberry32(seed);

interface Person {
  readonly draft: ReadyDraft;
  readonly path: '/disclose/contact' | '/disclose/anonymous';
  readonly typed: Readonly<Record<string, string>>;
}

let pair: Pair;
let named: readonly ReadyDraft[];
let anonymous: readonly ReadyDraft[];
/** The references that a page named which said that it was sent. */
const told = new Set<string>();
/** How often something was ended, and started again. */
let interruptions = 0;
/** When everything was up for good. */
let restartedAt: number;

test.describe.configure({ mode: 'serial', retries: 0 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  process.stdout.write(`KILL_SEED=${seed}\n`);
  // Long enough for what is killed to be killed in the middle of it.
  pair = await startPair({ mailTakesMs: 500 });
  const drafts = draftsSchema.parse(await pair.inside('drafts', `${count}`));
  named = drafts.slice(0, count / 2);
  anonymous = drafts.slice(count / 2);

  const people = shuffled(drafts.map(personOf));
  const half = people.length / 2;
  await sendWhileKilling(people.slice(0, half));
  await pair.inside('batch');
  // Whose answer was lost before the batch sends the same again after it.
  const again = people.slice(0, half).filter(() => random() < 0.2);
  await Promise.all([
    sendWhileKilling(people.slice(half)),
    sendAll(again, () => pause(random() * 3_000)),
  ]);
  await interruptAll();
  restartedAt = Date.now();
  process.stdout.write(`interrupted ${interruptions} times\n`);
});

test.afterAll(async () => {
  await pair?.stop();
});

test('everybody was shown a page that says that it was sent, however often something was ended', () => {
  expect(told.size).toBe(count);
  expect(interruptions).toBeGreaterThanOrEqual(6);
});

test('every email that was allowed arrives, once, within a minute of the last restart', async () => {
  test.setTimeout(90_000);
  const addresses = named.map((draft) => addressOf(draft)).toSorted();
  const left = 60 - (Date.now() - restartedAt) / 1_000;
  await until('every email has arrived', left, async () => {
    return new Set(await mailedToReporters()).size === addresses.length;
  });
  const settled = `SELECT 1 FROM email WHERE state = 'queued'`;
  await until('every email is on record', 30, async () => (await pair.query(settled)).length === 0);
  expect((await mailedToReporters()).toSorted()).toEqual(addresses);
});

test('every named disclosure is one case, under the reference that its reporter was told', async () => {
  const cases = await pair.query<{ reference: string }>(
    'SELECT reference FROM case_file ORDER BY reference',
  );
  expect(cases.map(({ reference }) => reference)).toEqual(
    named.map(({ reference }) => reference).toSorted(),
  );
  const emails = await pair.query(
    'SELECT state, count(*)::int FROM email WHERE recipient_id IS NULL GROUP BY state',
  );
  expect(emails).toEqual([{ state: 'sent', count: named.length }]);
});

test('every anonymous disclosure is stored once, after the batch', async () => {
  await pair.inside('batch');
  const rows = await pair.query<{ id: string }>('SELECT id FROM anonymous_disclosure ORDER BY id');
  expect(rows.map(({ id }) => id)).toEqual(anonymous.map(({ storedId }) => storedId).toSorted());
});

test('whoever sends the same once more is told the same, and nothing more is stored', async () => {
  const before = await counts();
  for (const person of [...named.slice(0, 3), ...anonymous.slice(0, 3)].map(personOf)) {
    const { path, draft, typed } = person;
    const page = await pressSend(pair.publicSite.address, path, draft.cookie, typed);
    expect(page).toContain(referenceOf(person));
  }
  await pause(1_500);
  await pair.inside('batch');
  expect(await counts()).toEqual(before);
});

test('nothing waits, nothing is locked, and nothing needs an administrator', async () => {
  const waiting = `SELECT 1 FROM inbox WHERE envelope IS NOT NULL AND way = 'named'`;
  expect(await pair.query(waiting)).toEqual([]);
  const jobs = `SELECT t.identifier, j.locked_by, j.last_error FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id`;
  await until('no job is left', 40, async () => (await pair.query(jobs)).length === 0);
  expect(await pair.query('SELECT kind FROM administrator_notice')).toEqual([]);
});

test('the chain of the audit log holds', async () => {
  const verdict = z
    .object({ entries: z.number(), fault: z.undefined().optional() })
    .parse(await pair.inside('audit'));
  expect(verdict.fault).toBeUndefined();
  expect(verdict.entries).toBeGreaterThanOrEqual(named.length);
});

test('the health of both is that all is well', async () => {
  for (const { address } of [pair.publicSite, pair.portal]) {
    const answer = await fetch(`${address}/api/health`);
    expect(
      Object.values(z.record(z.string(), z.boolean()).parse(await answer.json())),
    ).not.toContain(false);
    expect(answer.status).toBe(200);
  }
});

/** Until everybody has sent, something is ended and started again, and again. */
async function sendWhileKilling(people: readonly Person[]): Promise<void> {
  let areSending = true;
  const sending = sendAll(people, () => pause(random() * 1_000)).finally(() => {
    areSending = false;
  });
  while (areSending) {
    await pause(500 + random() * 2_500);
    await interrupt();
    interruptions += 1;
  }
  await sending;
}

/** Some send at once; each goes on when they are told that it was sent. */
async function sendAll(people: readonly Person[], before: () => Promise<void>): Promise<void> {
  const queue = [...people];
  const sendNext = async () => {
    for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
      await before();
      const { path, draft, typed } = person;
      const page = await sendUntilSent(pair.publicSite.address, path, draft.cookie, typed);
      if (page.includes(referenceOf(person))) told.add(referenceOf(person));
    }
  };
  await Promise.all(Array.from({ length: sendingAtOnce }, sendNext));
}

/** Ends something at random, or two things at once, for a while. */
async function interrupt(): Promise<void> {
  const signal = random() < 0.5 ? 'SIGKILL' : 'SIGTERM';
  const restart = async (part: Pair['portal']) => {
    await part.end(signal);
    await pause(random() * 1_000);
    await part.start();
  };
  const restartDatabase = async () => {
    await (signal === 'SIGKILL' ? pair.cutDatabase() : pair.database.interrupt());
    await pause(random() * 3_000);
    await pair.database.resume();
  };
  const acts = [
    () => restart(pair.publicSite),
    () => restart(pair.portal),
    restartDatabase,
    () => Promise.all([restart(pair.portal), restartDatabase()]),
  ];
  await acts[Math.floor(random() * acts.length)]?.();
}

/** At the end, in the middle of the last emails. */
async function interruptAll(): Promise<void> {
  const { portal, publicSite } = pair;
  await Promise.all([portal.end('SIGKILL'), publicSite.end('SIGKILL'), pair.cutDatabase()]);
  await pair.database.resume();
  await Promise.all([portal.start(), publicSite.start()]);
}

function personOf(draft: ReadyDraft): Person {
  if (!named.includes(draft)) return { draft, path: '/disclose/anonymous', typed: {} };
  const typed = { email: addressOf(draft), emailSafe: 'yes', mayConfirm: 'yes' };
  return { draft, path: '/disclose/contact', typed };
}

function addressOf({ sendingId }: ReadyDraft): string {
  return `${sendingId}@example.org`;
}

/** What the page names that says that it was sent. */
function referenceOf({ draft, path }: Person): string {
  if (path === '/disclose/contact') return draft.reference;
  const digits = draft.storedId.replaceAll('-', '').toUpperCase();
  return `A-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}`;
}

/** Staff get emails of their own. */
async function mailedToReporters(): Promise<readonly string[]> {
  return (await pair.mailed()).filter((address) => address.endsWith('@example.org'));
}

async function counts() {
  return pair.query(`SELECT
    (SELECT count(*)::int FROM case_file) AS cases,
    (SELECT count(*)::int FROM email) AS emails,
    (SELECT count(*)::int FROM anonymous_disclosure) AS anonymous`);
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Numbers that look random and are the same for the same seed (Tommy Ettinger's mulberry32). */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
