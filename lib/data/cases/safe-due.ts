import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueBySafeHours } from '#lib/casework/contact/safe-hours.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Transaction } from '../store/database.ts';
import { readContact } from './case-contact.ts';

/**
 * When a contact is due by a clock, with the hours that the person called safe.
 * @param from since when they could be reached
 * @returns `due` itself where their wishes cannot be opened: the clock does not stop for that
 */
export async function safeDue(
  transaction: Transaction,
  caseId: string,
  due: Temporal.Instant,
  from: Temporal.Instant,
): Promise<Temporal.Instant> {
  try {
    const wishes = await readContact(transaction, caseId);
    return dueBySafeHours(due, from, wishes, workingCalendar);
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return due;
  }
}
