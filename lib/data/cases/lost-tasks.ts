import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { factsForAnybody } from './case-facts.ts';

/**
 * What somebody was to do who may not read the case any more is to be done by who has it.
 * @param staff everybody on record
 * @returns whether somebody lost the case
 */
export async function whoLostIt(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  now: Temporal.Instant,
): Promise<(id: string) => boolean> {
  const factsFor = await factsForAnybody(transaction, caseId, staff, now);
  const byId = new Map(staff.map((one) => [one.id, one]));
  return (id) => {
    const owner = byId.get(id);
    return owner === undefined || !owner.active || !can.readCase(owner, factsFor(id));
  };
}
