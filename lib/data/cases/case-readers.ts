import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { factsForAnybody } from './case-facts.ts';
import { byName, listed } from './colleagues.ts';

/** @returns everybody who may read a case as things are, by name */
export async function readersOf(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly ListedColleague[]> {
  const staff = (await findReaders(transaction, now)).filter(({ active }) => active);
  const factsFor = await factsForAnybody(transaction, caseId, staff, now);
  return staff
    .filter((viewer) => can.readCase(viewer, factsFor(viewer.id)))
    .toSorted(byName)
    .map(listed);
}
