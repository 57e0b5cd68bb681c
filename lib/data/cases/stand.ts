import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { toAcknowledge } from '#lib/casework/standing/acknowledging.ts';
import { standingOf, timesOf } from '#lib/casework/standing/standing.ts';
import { institution } from '#lib/institution.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { clockInRow, clockOfClosed } from './clock-of-row.ts';
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
  if (record.isClosed) return { ...row, ...clockOfClosed };
  const standing = standingOf(record, workingCalendar);
  const { acknowledgement } = institution.serviceStandards;
  const acknowledge = toAcknowledge(record, acknowledgement, workingCalendar);
  return { ...row, state: standing.state, ...clockInRow(standing, acknowledge) };
}
