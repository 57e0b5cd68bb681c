import 'server-only';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { walledAmong } from './walls.ts';

/** @returns who is active and not walled off from a case, by name */
export async function freeColleagues(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly Reader[]> {
  const staff = await findReaders(transaction, now);
  const walled = await walledAmong(transaction, caseId, staff);
  return staff.filter(({ id, active }) => active && !walled.has(id)).toSorted(byName);
}

/** The order in which people stand in a list. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name, 'en-GB');
}

/** @returns somebody as a list to choose from has them */
export function listed({ id, name, away }: Reader): ListedColleague {
  return { id, name, isAway: away };
}
