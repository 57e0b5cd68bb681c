import 'server-only';
import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { triage } from '#lib/disclosure/triage.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { noticeForAdministrator } from '../store/administrator-notices.ts';
import { database, type Transaction } from '../store/database.ts';
import { storedDate, storedInstant, todayIn } from '../store/instants.ts';
import { setAside } from './set-aside.ts';
import { openWaiting, type WaitingEnvelope } from './take-in.ts';

/** How many envelopes, and how many rows, go through one statement. */
const portion = 500;

/** A batch of ten thousand takes some seconds. */
const batchTimeout = { timeout: 5 * 60_000, maxWait: 30_000 };

type Row = Prisma.AnonymousDisclosureCreateManyInput;

/**
 * Takes all anonymous disclosures that wait out of the inbox, in one batch. One transaction writes the rows, in random
 * order; only then another removes the envelopes, those of real disclosures and of covers alike: so that nothing in the
 * store, its files or its log ties a row to the moment at which an envelope came. A batch that was broken off between the two
 * is done again, and writes no row twice.
 * @returns how many rows were written
 */
export async function takeInAnonymous(now = Temporal.Now.instant()): Promise<number> {
  const before = await lastBatch();
  const { taken, rows } = await openAll(now);
  const written = await database().$transaction(async (transaction) => {
    // Two at once would both write: the second finds that the first one was here.
    const current = await holdLastBatch(transaction);
    if (current?.getTime() !== before?.getTime()) return undefined;
    const fresh = shuffled(await withoutWritten(transaction, rows, now));
    for (const some of portionsOf(fresh)) {
      await transaction.anonymousDisclosure.createMany({ data: some });
    }
    for (const some of portionsOf(shuffled(fresh))) {
      await transaction.anonymousUnread.createMany({
        data: some.map(({ id, level, receivedOn }) => ({ disclosureId: id, level, receivedOn })),
      });
    }
    await transaction.installation.updateMany({ data: { anonymousTakenAt: storedInstant(now) } });
    return fresh.length;
  }, batchTimeout);
  if (written === undefined) return 0;
  await removeEnvelopes(taken, now);
  return written;
}

/** @returns when the last batch was taken; undefined before the first */
export async function lastBatch(): Promise<Date | undefined> {
  const found = await database().installation.findFirst({ select: { anonymousTakenAt: true } });
  return found?.anonymousTakenAt ?? undefined;
}

/** Says that batches begin now, where none was taken yet. */
export async function beginBatches(now: Temporal.Instant): Promise<void> {
  await database().installation.updateMany({
    where: { anonymousTakenAt: null },
    data: { anonymousTakenAt: storedInstant(now) },
  });
}

async function holdLastBatch(transaction: Transaction): Promise<Date | undefined> {
  const [found] = await transaction.$queryRaw<{ at: Date | null }[]>`
    SELECT anonymous_taken_at AS at FROM public.installation FOR UPDATE`;
  return found?.at ?? undefined;
}

async function openAll(now: Temporal.Instant) {
  const taken: string[] = [];
  const rows: Row[] = [];
  for await (const waiting of allWaiting()) {
    const opened = await Promise.all(waiting.map((one) => openWaiting(one, now)));
    const unreadable: string[] = [];
    for (const [place, { sendingId }] of waiting.entries()) {
      const content = opened[place];
      if (content === undefined || content.kind === 'named') {
        unreadable.push(sendingId);
        continue;
      }
      taken.push(sendingId);
      if (content.kind === 'cover') continue;
      const { storedId, receivedOn, version, answers, whyAnonymous } = content;
      rows.push({
        id: storedId,
        receivedOn: storedDate(Temporal.PlainDate.from(receivedOn)),
        questionSetVersion: version,
        answers: { ...answers.given, whyAnonymous },
        level: triage(answers.current).level,
      });
    }
    await setAside(database(), unreadable, now);
  }
  return { taken, rows };
}

async function* allWaiting(): AsyncGenerator<readonly WaitingEnvelope[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const waiting = await database().$queryRaw<WaitingEnvelope[]>`
      SELECT i.sending_id AS "sendingId", i.envelope FROM public.inbox i
      WHERE i.envelope IS NOT NULL AND i.way = 'anonymous' AND NOT i.set_aside AND i.sending_id > ${after}::uuid
      ORDER BY i.sending_id LIMIT ${portion}`;
    if (waiting.length > 0) yield waiting;
    if (waiting.length < portion) return;
    after = waiting.at(-1)?.sendingId ?? after;
  }
}

/**
 * Leaves out what a broken batch wrote already. What came with an id that something else has gets another one, and the
 * administrator is told: nothing is ever overwritten.
 */
async function withoutWritten(
  transaction: Transaction,
  rows: readonly Row[],
  now: Temporal.Instant,
): Promise<readonly Row[]> {
  const known = new Map<string, unknown>();
  for (const some of portionsOf(rows)) {
    const found = await transaction.anonymousDisclosure.findMany({
      where: { id: { in: some.map(({ id }) => id) } },
    });
    for (const row of found) known.set(row.id, row);
  }
  const fresh: Row[] = [];
  for (const row of rows) {
    const other = known.get(row.id);
    if (other !== undefined && isDeepStrictEqual(plain(other), plain(row))) continue;
    const kept = other === undefined ? row : { ...row, id: crypto.randomUUID() };
    if (kept !== row) await noticeForAdministrator(transaction, 'id-replaced', kept.id, now);
    known.set(kept.id, kept);
    fresh.push(kept);
  }
  return fresh;
}

function plain(row: unknown): unknown {
  return JSON.parse(JSON.stringify(row));
}

async function removeEnvelopes(taken: readonly string[], now: Temporal.Instant): Promise<void> {
  await database().$transaction(async (transaction) => {
    for (const some of portionsOf(taken)) {
      await transaction.inbox.updateMany({
        where: { sendingId: { in: [...some] }, takenOn: null },
        data: { envelope: null, takenOn: todayIn(now) },
      });
    }
  }, batchTimeout);
}

function* portionsOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += portion) {
    yield items.slice(start, start + portion);
  }
}

/** In an order that nobody could foresee (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [one, two] = [order[last], order[other]];
    if (one !== undefined && two !== undefined) [order[last], order[other]] = [two, one];
  }
  return order;
}
