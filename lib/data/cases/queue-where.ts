import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { filtersOn, type QueueFilters } from '#lib/casework/queue/filters.ts';
import type { QueueView } from '#lib/casework/queue/views.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { storedInstant } from '../store/instants.ts';

/** An open case has a due time, and a closed one has none: the indexes of open cases say it in these words. */
export const isOpen = { nextDueAt: { not: null } } as const satisfies Prisma.CaseWhereInput;
export const isClosed = { closedAt: { not: null } } as const satisfies Prisma.CaseWhereInput;

/** @returns a part of the queue, in the database's terms */
export function partOf(
  view: QueueView,
  viewer: Viewer,
  now: Temporal.Instant,
): Prisma.CaseWhereInput {
  switch (view) {
    case 'all':
      return {};
    case 'mine':
      return { assignedToId: viewer.id };
    case 'unassigned':
      return { assignedToId: null };
    case 'overdue':
      return { nextDueAt: { lte: storedInstant(now) } };
    case 'reaching':
      return { state: 'reaching' };
  }
}

/** @returns what the filters show: open cases, unless closed ones are asked for */
export function shownBy(
  filters: QueueFilters,
  viewer: Viewer,
  now: Temporal.Instant,
): Prisma.CaseWhereInput {
  const { view, level, state, team, owner } = filters;
  return {
    AND: [
      state === 'closed' ? isClosed : isOpen,
      partOf(view, viewer, now),
      {
        ...(level !== undefined && { level }),
        ...(state !== undefined && { state }),
        ...(team !== undefined && { team }),
        ...(owner !== undefined && { assignedToId: owner }),
      },
    ],
  };
}

/** @returns the open cases that the filters leave out; undefined where they leave out none */
export function hiddenBy(
  filters: QueueFilters,
  viewer: Viewer,
  now: Temporal.Instant,
): Prisma.CaseWhereInput | undefined {
  const { view, owner } = filters;
  const left: Prisma.CaseWhereInput[] = [
    ...(view === 'all'
      ? []
      : [view === 'mine' ? notOf(viewer.id) : { NOT: partOf(view, viewer, now) }]),
    ...filtersOn(filters).map((name) =>
      name === 'owner' ? notOf(owner ?? '') : { [name]: { not: filters[name] } },
    ),
  ];
  return left.length === 0 ? undefined : { AND: [isOpen, { OR: left }] };
}

/** Not the plain opposite of somebody's: in the database, nobody is not somebody else. */
function notOf(id: string): Prisma.CaseWhereInput {
  return { OR: [{ assignedToId: null }, { assignedToId: { not: id } }] };
}
