import 'server-only';
import type { NextStep } from '#lib/casework/case/states.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { SafeWindow } from '#lib/casework/contact/safe-hours.ts';
import { safeWindowToday } from '#lib/casework/my-day/safe-window.ts';
import { storedContactSchema } from '#lib/disclosure/contact-details.ts';
import type { Transaction } from '../store/database.ts';
import { readRecords } from '../store/sealed-records.ts';
import type { FoundRow } from './day-rows.ts';

/** What is done by reaching the person. */
const stepsToReach: readonly (NextStep | undefined)[] = ['contact', 'attempt'];

const wishesSchema = storedContactSchema.omit({ notTo: true, notToPeople: true });

/**
 * @param rows of cases that the viewer may read
 * @returns the same rows: of those whose person is to be reached, with when that is safe today. Wishes that cannot be opened tell nothing
 */
export async function withSafeWindows(
  transaction: Transaction,
  rows: readonly FoundRow[],
  now: Temporal.Instant,
): Promise<readonly FoundRow[]> {
  const isToReach = ({ what, step }: FoundRow) => what === 'next' && stepsToReach.includes(step);
  const ids = rows.filter(isToReach).map(({ caseId }) => caseId);
  if (ids.length === 0) return rows;
  const records = await readRecords(transaction, 'case-contact', ids);
  const windowOf = (caseId: string): SafeWindow | undefined => {
    const wishes = wishesSchema.safeParse(records.get(caseId)).data;
    return wishes && safeWindowToday(now, wishes, workingCalendar);
  };
  return rows.map((row) => (isToReach(row) ? { ...row, window: windowOf(row.caseId) } : row));
}
