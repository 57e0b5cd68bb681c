import 'server-only';
import type { NamedStaff } from '#lib/casework/access/conflict.ts';
import { knownRoles } from '#lib/casework/access/roles.ts';
import type { PossibleReader } from '#lib/casework/access/routing.ts';
import { safeguardsAmong, standInsAmong } from '#lib/casework/access/standing-in.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Transaction } from '../store/database.ts';
import { todayIn } from '../store/instants.ts';

/** A member of staff, as walls, routing and the policy need to know them. */
export type Reader = NamedStaff & PossibleReader & Viewer;

/** @returns everybody on record; who is away is told for today */
export async function findReaders(
  transaction: Pick<Transaction, 'staffMember'>,
  now = Temporal.Now.instant(),
): Promise<readonly Reader[]> {
  const today = todayIn(now).getTime();
  const found = await transaction.staffMember.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      earlierNames: true,
      email: true,
      roles: true,
      listedAs: true,
      active: true,
      deputyId: true,
      awayFrom: true,
      awayTo: true,
    },
  });
  const readers = found.map(({ roles, awayFrom, awayTo, ...person }) => ({
    ...person,
    roles: knownRoles(roles),
    away:
      awayFrom !== null &&
      awayTo !== null &&
      awayFrom.getTime() <= today &&
      today <= awayTo.getTime(),
  }));
  const standsIn = standInsAmong(readers);
  const safeguards = safeguardsAmong(readers);
  return readers.map((one) => ({
    ...one,
    standsIn: standsIn(one.id),
    safeguards: safeguards(one.id),
  }));
}
