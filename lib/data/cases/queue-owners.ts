import 'server-only';
import { teamsShown } from '#lib/casework/access/policy.ts';
import { knownRoles } from '#lib/casework/access/roles.ts';
import { leads, worksFor } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Transaction } from '../store/database.ts';
import { byName } from './colleagues.ts';

/** Somebody who may own cases. */
export interface QueueOwner {
  readonly id: string;
  readonly name: string;
}

/**
 * @param chosen whose cases are being looked at, from an address: listed too, though they work here no more
 * @returns who may own cases of the teams in the viewer's queue, by name
 */
export async function findOwners(
  transaction: Transaction,
  viewer: Viewer,
  chosen: string | undefined,
): Promise<readonly QueueOwner[]> {
  const teams = teamsShown(viewer);
  const staff = await transaction.staffMember.findMany({
    where: { OR: [{ active: true }, ...(chosen === undefined ? [] : [{ id: chosen }])] },
    select: { id: true, name: true, roles: true },
  });
  return staff
    .map(({ id, name, roles }) => ({ id, name, roles: knownRoles(roles) }))
    .filter((one) => teams.some((team) => worksFor(one, team) || leads(one, team)))
    .map(({ id, name }) => ({ id, name }))
    .toSorted(byName);
}
