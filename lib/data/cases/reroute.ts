import 'server-only';
import type { Reader } from '../staff/readers.ts';
import { tellDutyLeads, tellGateReader } from '../staff-emails/tell.ts';
import type { Transaction } from '../store/database.ts';
import { type RoutingOptions, routeCase, routeCases } from './route-cases.ts';

/**
 * Works out again who may have a case, and tells those to whom it falls then: where it was taken from its owner, and where it goes to
 * others than before while nobody has it; and who is newly asked at its gate.
 * @param except whoever did it knows of it already
 * @returns whether anybody was told
 */
export async function reroute(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  { except, ...options }: RoutingOptions & { readonly except?: string },
): Promise<boolean> {
  const { needsOwner, asked } = await routeCase(transaction, caseId, staff, options);
  await tellGateReader(transaction, caseId, asked, options.now);
  if (!needsOwner) return false;
  const telling = { now: options.now, staff, ...(except !== undefined && { except }) };
  return tellDutyLeads(transaction, caseId, 'needs-owner', telling);
}

/**
 * As {@link reroute}, for some hundreds of cases in a few statements: a change of a staff record may move every case of a team.
 * @param keeps by the case, a reader at the gate who stays
 */
export async function rerouteMany(
  transaction: Transaction,
  caseIds: readonly string[],
  staff: readonly Reader[],
  options: { readonly keeps: ReadonlyMap<string, string>; readonly now: Temporal.Instant },
): Promise<void> {
  if (caseIds.length === 0) return;
  const telling = { now: options.now, staff };
  for (const { id, needsOwner, asked } of await routeCases(transaction, caseIds, staff, options)) {
    await tellGateReader(transaction, id, asked, options.now);
    if (needsOwner) await tellDutyLeads(transaction, id, 'needs-owner', telling);
  }
}
