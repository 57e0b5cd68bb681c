import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { lastBatchDue, minuteOf } from '#lib/disclosure/batches.ts';
import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { beginBatches, lastBatch, takeInAnonymous } from './take-in-anonymous.ts';

/** Takes a batch where one is due that was not taken yet. Asked every minute by the worker. */
export async function takeInDueBatch(now = Temporal.Now.instant()): Promise<void> {
  const due = env().DEMONSTRATION
    ? minuteOf(now)
    : lastBatchDue(now, institution.anonymousBatches, workingCalendar.timeZone);
  const last = await lastBatch();
  // An installation that begins has had no covers yet: what came would stand alone. Its first batch is the next one.
  if (last === undefined) await beginBatches(now);
  else if (last.getTime() < due.epochMilliseconds) await takeInAnonymous(now);
}
