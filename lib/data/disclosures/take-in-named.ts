import 'server-only';
import { kindOf, log } from '#lib/log.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { database, type Transaction } from '../store/database.ts';
import { todayIn } from '../store/instants.ts';
import { isRefusedContent } from '../store/refused-content.ts';
import { openCase } from './open-case.ts';
import { setAside } from './set-aside.ts';
import { openWaiting, type WaitingEnvelope } from './take-in.ts';

/** Who opens a page waits for no more cases than that to be made, and no longer. */
const limitsForAReader = { most: 25, msAtMost: 2_000 } as const;

/** How many envelopes are looked at together. */
const portion = 200;

/**
 * Takes the named disclosures that wait out of the inbox and makes a case of each, one transaction each. Run by the worker
 * as soon as one is put in, and by the first person who opens the queue or a case, so that a case exists although no worker lives.
 * What cannot be opened is set aside, all of a portion at once: however much of it somebody puts in, what is real is soon found.
 * @param most how many cases are made at most
 * @param msAtMost after how many milliseconds no further one is begun
 * @returns how many cases were made
 */
export async function takeInNamed({
  most = Number.POSITIVE_INFINITY,
  msAtMost = Number.POSITIVE_INFINITY,
  now = Temporal.Now.instant(),
} = {}): Promise<number> {
  const end = performance.now() + msAtMost;
  let made = 0;
  for await (const found of allWaiting()) {
    for (const { sendingId } of await setAsideTheUnreadable(found, now)) {
      if (made >= most || performance.now() >= end) return made;
      if (await takeInOne(sendingId, now)) made += 1;
    }
    if (performance.now() >= end) return made;
  }
  return made;
}

/** As {@link takeInNamed}, for a page: what goes wrong with it does not keep anybody from reading what is there. */
export async function takeInBeforeReading(): Promise<void> {
  try {
    // Almost always nothing waits.
    if (!(await doesAnythingWait())) return;
    await takeInNamed(limitsForAReader);
    await waitForOthers();
  } catch (error) {
    log.error('taking in failed', { kind: kindOf(error) });
  }
}

/** Named envelopes that were not set aside. */
const waiting = Prisma.sql`public.inbox i
  WHERE i.envelope IS NOT NULL AND i.way = 'named' AND NOT i.set_aside`;

/** Whether a named disclosure waits to be taken in, in SQL. */
export const anythingWaits = Prisma.sql`EXISTS (SELECT FROM ${waiting})`;

/** Waits, two seconds at most, until the worker has made cases of what it is taking in at this moment. */
async function waitForOthers(): Promise<void> {
  if (!(await doesAnythingWait())) return;
  await database().$transaction([
    database().$executeRaw`SET LOCAL lock_timeout = '2s'`,
    database().$executeRaw`SELECT FROM ${waiting} LIMIT ${limitsForAReader.most} FOR SHARE OF i`,
  ]);
}

/** @returns whether a named disclosure waits to be taken in */
export async function doesAnythingWait(
  transaction: Pick<Transaction, '$queryRaw'> = database(),
): Promise<boolean> {
  const [found] = await transaction.$queryRaw<{ waits: boolean }[]>`
    SELECT ${anythingWaits} AS waits`;
  return found?.waits === true;
}

async function* allWaiting(): AsyncGenerator<readonly WaitingEnvelope[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await database().$queryRaw<WaitingEnvelope[]>`
      SELECT i.sending_id AS "sendingId", i.envelope FROM ${waiting} AND i.sending_id > ${after}::uuid
      ORDER BY i.sending_id LIMIT ${portion}`;
    if (found.length > 0) yield found;
    if (found.length < portion) return;
    after = found.at(-1)?.sendingId ?? after;
  }
}

/** @returns those that can be opened */
async function setAsideTheUnreadable(
  found: readonly WaitingEnvelope[],
  now: Temporal.Instant,
): Promise<readonly WaitingEnvelope[]> {
  const opened = await Promise.all(found.map((one) => openWaiting(one, now)));
  const isReadable = (_: WaitingEnvelope, place: number) => opened[place]?.kind === 'named';
  const unreadable = found.filter((one, place) => !isReadable(one, place));
  await setAside(
    database(),
    unreadable.map(({ sendingId }) => sendingId),
    now,
  );
  return found.filter(isReadable);
}

/** @returns whether a case was made: another may be doing it, or have done it */
async function takeInOne(sendingId: string, now: Temporal.Instant): Promise<boolean> {
  try {
    return await database().$transaction(async (transaction) => {
      const found = await lock(transaction, sendingId);
      const opened = found && (await openWaiting(found, now));
      if (opened?.kind !== 'named') return false;
      await transaction.inbox.update({
        where: { sendingId },
        data: { envelope: null, takenOn: todayIn(now) },
        select: { sendingId: true },
      });
      await openCase(transaction, opened, now);
      return true;
    });
  } catch (error) {
    // Anybody who has the public half can seal anything: what the store cannot hold must not keep the next one waiting.
    if (!isRefusedContent(error)) throw error;
    await setAside(database(), [sendingId], now);
    return false;
  }
}

/** Locks it for this transaction, where it waits and no other has it. */
async function lock(
  transaction: Transaction,
  sendingId: string,
): Promise<WaitingEnvelope | undefined> {
  const [found] = await transaction.$queryRaw<WaitingEnvelope[]>`
    SELECT i.sending_id AS "sendingId", i.envelope FROM ${waiting} AND i.sending_id = ${sendingId}::uuid
    FOR UPDATE OF i SKIP LOCKED`;
  return found;
}
