import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { standingOf, timesOf } from '#lib/casework/standing/standing.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { type CaseOnRecord, type RowChanges, readOnRecord } from './on-record.ts';

/**
 * Where a case stands by what is on record of it now, as its row says it. Of a closed case the times alone: it has no next step.
 * @param changes what is about to be changed of the row, and decides where it stands
 */
export async function standNow(
  transaction: Transaction,
  caseId: string,
  changes: RowChanges = {},
): Promise<Prisma.CaseUncheckedUpdateInput> {
  return rowOf(await readOnRecord(transaction, caseId, { changes }));
}

/** @returns where a case stands, as its row says it */
export function rowOf(record: CaseOnRecord): Prisma.CaseUncheckedUpdateInput {
  const times = timesOf(record);
  const stored = (moment: Temporal.Instant | undefined) =>
    moment === undefined ? null : storedInstant(moment);
  const row = {
    firstAttemptAt: stored(times.firstAttemptAt),
    reachedAt: stored(times.reachedAt),
    lastContactAt: stored(times.lastContactAt),
    acknowledgedAt: stored(times.acknowledgedAt),
  };
  if (record.isClosed) return row;
  const { state, nextStep, since, dueAt } = standingOf(record, workingCalendar);
  return {
    ...row,
    state,
    nextStep,
    nextSince: storedInstant(since),
    nextDueAt: storedInstant(dueAt),
  };
}
