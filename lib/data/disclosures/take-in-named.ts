import 'server-only';
import { kindOf, log } from '#lib/log.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { noticeForAdministrator } from '../store/administrator-notices.ts';
import { database, type Transaction } from '../store/database.ts';
import { todayIn } from '../store/instants.ts';
import { isRefusedContent } from '../store/refused-content.ts';
import { openCase } from './open-case.ts';
import { openWaiting, type WaitingEnvelope } from './take-in.ts';

/** Who opens a page waits for no more than so many. */
const mostForAReader = 25;

/**
 * Takes every named disclosure that waits out of the inbox and makes a case of it, one transaction each. Run by the worker
 * as soon as one is put in, and by whoever opens the queue or a case first, so that a case exists although no worker lives.
 * @returns how many cases were made
 */
export async function takeInNamed({
  most = Number.POSITIVE_INFINITY,
  now = Temporal.Now.instant(),
} = {}): Promise<number> {
  let made = 0;
  for (let outcome = await takeInOne(now); outcome !== 'nothing'; outcome = await takeInOne(now)) {
    if (outcome === 'made') made += 1;
    if (made >= most) break;
  }
  return made;
}

/** As {@link takeInNamed}, for a page: what goes wrong with it does not keep anybody from reading what is there. */
export async function takeInBeforeReading(): Promise<void> {
  try {
    await takeInNamed({ most: mostForAReader });
    await waitForOthers();
  } catch (error) {
    log.error('taking in failed', { kind: kindOf(error) });
  }
}

/** Named envelopes that were not put aside. */
const waiting = Prisma.sql`public.inbox i
  WHERE i.envelope IS NOT NULL AND i.way = 'named' AND NOT EXISTS (
    SELECT FROM public.administrator_notice n
    WHERE n.kind = 'envelope-unopened' AND n.subject = i.sending_id::text)`;

/** Waits, two seconds at most, until the worker has made cases of what it is taking in at this moment. */
async function waitForOthers(): Promise<void> {
  const [found] = await database().$queryRaw<{ isHeld: boolean }[]>`
    SELECT EXISTS (SELECT FROM ${waiting}) AS "isHeld"`;
  if (found?.isHeld !== true) return;
  await database().$transaction([
    database().$executeRaw`SET LOCAL lock_timeout = '2s'`,
    database().$executeRaw`SELECT FROM ${waiting} LIMIT ${mostForAReader} FOR SHARE OF i`,
  ]);
}

async function takeInOne(now: Temporal.Instant): Promise<'made' | 'put-aside' | 'nothing'> {
  let sendingId: string | undefined;
  try {
    return await database().$transaction(async (transaction) => {
      const waiting = await findOne(transaction);
      if (waiting === undefined) return 'nothing';
      ({ sendingId } = waiting);
      const opened = await openWaiting(waiting, now);
      if (opened?.kind !== 'named') {
        await noticeForAdministrator(transaction, 'envelope-unopened', sendingId, now);
        return 'put-aside';
      }
      await transaction.inbox.update({
        where: { sendingId },
        data: { envelope: null, takenOn: todayIn(now) },
        select: { sendingId: true },
      });
      await openCase(transaction, opened, now);
      return 'made';
    });
  } catch (error) {
    // Whoever has the public half can seal anything: what the store cannot hold must not keep the next one waiting.
    if (sendingId === undefined || !isRefusedContent(error)) throw error;
    await noticeForAdministrator(database(), 'envelope-unopened', sendingId, now);
    return 'put-aside';
  }
}

/** Locked for this transaction, and passed over by every other that looks for one. */
async function findOne(transaction: Transaction): Promise<WaitingEnvelope | undefined> {
  const [found] = await transaction.$queryRaw<WaitingEnvelope[]>`
    SELECT i.sending_id AS "sendingId", i.envelope FROM ${waiting}
    LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
  return found;
}
