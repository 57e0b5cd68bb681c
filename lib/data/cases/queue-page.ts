import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { inView } from './case-facts.ts';
import { type FoundCase, summaryFields } from './case-summaries.ts';

/** How many cases a page of the queue has. */
export const pageLength = 50;

/** Where a page begins: behind a case, among those that nobody has or among the others. */
export interface Start {
  readonly id: string;
  readonly level: Level;
  readonly nextDueAt: Date | null;
  readonly closedAt: Date | null;
  readonly isAssigned: boolean;
}

/**
 * @param after the reference where the page before ended: may be anything
 * @returns undefined alike for what is no case and for one of which the viewer may not know
 */
export async function findStart(
  transaction: Transaction,
  viewer: Viewer,
  after: string,
  now: Temporal.Instant,
): Promise<Start | undefined> {
  const parsed = parseCaseReference(after);
  if (parsed === undefined) return undefined;
  const found = await transaction.case.findFirst({
    where: { AND: [{ reference: parsed }, inView(viewer, now)] },
    select: { id: true, level: true, nextDueAt: true, closedAt: true, assignedToId: true },
  });
  if (found === null) return undefined;
  const { assignedToId, ...start } = found;
  return { ...start, isAssigned: assignedToId !== null };
}

/** Open ones: those that nobody has on top, then by when they are due. One more than a page has, where there are so many. */
export async function findOpen(
  transaction: Transaction,
  viewer: Viewer,
  inQueue: Prisma.CaseWhereInput,
  start: Start | undefined,
  now: Temporal.Instant,
): Promise<readonly FoundCase[]> {
  const find = (where: Prisma.CaseWhereInput, from: Start | undefined, take: number) =>
    take <= 0
      ? []
      : transaction.case.findMany({
          where: { AND: [inQueue, where, behind(from)] },
          // Of two that are due at the same time the graver one first.
          orderBy: [{ nextDueAt: 'asc' }, { level: 'asc' }, { id: 'asc' }],
          take,
          select: summaryFields(viewer, now),
        });
  const isAmongAssigned = start?.isAssigned === true;
  const unassigned = isAmongAssigned
    ? []
    : await find({ assignedToId: null }, start, pageLength + 1);
  const left = pageLength + 1 - unassigned.length;
  const assigned = { assignedToId: { not: null } };
  return [...unassigned, ...(await find(assigned, isAmongAssigned ? start : undefined, left))];
}

/** Closed ones, the last closed on top. One more than a page has, where there are so many. */
export async function findClosed(
  transaction: Transaction,
  viewer: Viewer,
  inQueue: Prisma.CaseWhereInput,
  start: Start | undefined,
  now: Temporal.Instant,
): Promise<readonly FoundCase[]> {
  const { id, closedAt = null } = start ?? {};
  const following =
    id === undefined || closedAt === null
      ? {}
      : { OR: [{ closedAt: { lt: closedAt } }, { closedAt, id: { lt: id } }] };
  return transaction.case.findMany({
    where: { AND: [inQueue, following] },
    orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
    take: pageLength + 1,
    select: summaryFields(viewer, now),
  });
}

function behind(start: Start | undefined): Prisma.CaseWhereInput {
  if (start === undefined || start.nextDueAt === null) return {};
  const { id, level, nextDueAt } = start;
  const lighter = levels.slice(levels.indexOf(level) + 1);
  return {
    OR: [
      { nextDueAt: { gt: nextDueAt } },
      { nextDueAt, level: { in: lighter } },
      { nextDueAt, level, id: { gt: id } },
    ],
  };
}
