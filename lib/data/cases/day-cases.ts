import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { filled } from '../store/statement-names.ts';
import { factsOf, inView, isMember } from './case-facts.ts';
import { type DayCase, dayFields } from './day-rows.ts';
import { findTogether } from './found-together.ts';
import { isOpen } from './queue-where.ts';

/**
 * Open cases that the viewer may read, in the lists of the day: found by one statement, and read by another.
 * @param most how many in each list
 * @returns the lists, and all of their cases by id as `known`
 */
export async function findDayCases(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  most: number,
) {
  const open = (where: Prisma.CaseWhereInput): Prisma.CaseWhereInput => ({
    AND: [inView(viewer, now), isOpen, where],
  });
  const idsOf = await findTogether(
    transaction,
    new Map([
      ['red', open({ level: 'red', acknowledgedAt: null })],
      ['own', open({ assignedToId: viewer.id })],
      [
        'helped',
        open({
          members: { some: isMember(viewer, now) },
          OR: [{ assignedToId: null }, { assignedToId: { not: viewer.id } }],
        }),
      ],
      ['unassigned', open({ assignedToId: null, nextStep: { not: 'decide' } })],
      ['asked', open({ nextStep: 'decide', safeguarding: true })],
      ['directed', open({ nextStep: 'lead' })],
    ] as const),
    most,
  );
  const lists = {
    red: idsOf('red'),
    own: idsOf('own'),
    helped: idsOf('helped'),
    unassigned: idsOf('unassigned'),
    asked: idsOf('asked'),
    directed: idsOf('directed'),
  };
  const known = await readDayCases(transaction, viewer, now, Object.values(lists).flat());
  const those = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  return {
    known,
    red: those(lists.red),
    own: those(lists.own),
    helped: those(lists.helped),
    unassigned: those(lists.unassigned),
    asked: those(lists.asked),
    directed: those(lists.directed),
  };
}

/** @returns those of the cases that the viewer may read, by id */
export async function readDayCases(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DayCase>> {
  if (ids.length === 0) return new Map();
  const found = await transaction.case.findMany({
    where: { id: { in: filled(ids) } },
    select: dayFields(viewer, now),
  });
  return new Map(
    found
      .filter((one) => can.readCase(viewer, factsOf(viewer, one, now)))
      .map((one) => [one.id, one]),
  );
}
