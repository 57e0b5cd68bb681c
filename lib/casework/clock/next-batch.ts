import { nextBatchDue } from '#lib/disclosure/batches.ts';
import { institution } from '#lib/institution.ts';
import { clockTimeInWords } from './time-words.ts';

const { timeZone } = institution.calendar;

/** @returns the time of day at which the next batch of anonymous disclosures is taken in: "12:00" */
export function nextBatch(now: Temporal.Instant): string {
  return clockTimeInWords(nextBatchDue(now, institution.anonymousBatches, timeZone), timeZone);
}
