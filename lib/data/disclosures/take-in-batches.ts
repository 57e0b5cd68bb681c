import 'server-only';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { lastBatchDue, minuteOf } from '#lib/disclosure/batches.ts';
import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { lastBatch, takeInAnonymous } from './take-in-anonymous.ts';

/** Takes a batch where one is due that was not taken yet. Asked every minute by the worker. */
export async function takeInDueBatch(now = Temporal.Now.instant()): Promise<void> {
  const due = env().DEMONSTRATION
    ? minuteOf(now)
    : lastBatchDue(now, institution.anonymousBatches, workingCalendar.timeZone);
  const last = await lastBatch();
  if (last !== undefined && last.getTime() >= due.epochMilliseconds) return;
  await takeInAnonymous(now);
}
