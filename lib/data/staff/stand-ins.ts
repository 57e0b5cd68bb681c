import 'server-only';
import { knownRoles } from '#lib/casework/access/roles.ts';
import { holds } from '#lib/casework/access/roles-held.ts';
import { safeguardsAmong, standInsAmong } from '#lib/casework/access/standing-in.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { findReaders } from './readers.ts';

/** What a staff record must be asked for to say what its person may see and do. */
export const viewerFields = {
  id: true,
  name: true,
  roles: true,
  active: true,
  deputyOf: { where: { active: true }, select: { id: true }, take: 1 },
} as const satisfies Prisma.StaffMemberSelect;

type FoundViewer = Prisma.StaffMemberGetPayload<{ select: typeof viewerFields }>;

/** @returns somebody as the policy knows them. Nobody but deputies, safeguarding leads and last readers stands in: for everybody else nothing more is asked */
export async function viewerFrom(
  transaction: Pick<Transaction, 'staffMember'>,
  { id, name, roles, deputyOf }: FoundViewer,
  now: Temporal.Instant,
): Promise<Viewer> {
  const known = { id, name, roles: knownRoles(roles) };
  const mayStandIn = holds(known, 'safeguarding-lead') || holds(known, 'last-reader');
  if (deputyOf.length === 0 && !mayStandIn) return { ...known, standsIn: [] };
  const readers = await findReaders(transaction, now);
  return {
    ...known,
    standsIn: standInsAmong(readers)(id),
    safeguards: safeguardsAmong(readers)(id),
  };
}
