import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { QueueFilters } from '#lib/casework/queue/filters.ts';
import { type QueueView, queueViews } from '#lib/casework/queue/views.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { inView } from './case-facts.ts';
import { countTogether } from './found-together.ts';
import { hiddenBy, isOpen, partOf } from './queue-where.ts';

/** How the viewer's queue stands. No number is above `mostCounted`. */
export interface QueueCounts {
  readonly views: Readonly<Record<QueueView, number>>;
  /** What the filters leave out, and must not be forgotten: Red cases, and those that nobody has. */
  readonly hidden: { readonly red: number; readonly unassigned: number };
}

type Counted = QueueView | 'hidden red' | 'hidden unassigned';

/** Counts the open cases that the viewer may know of, in parts. */
export async function countQueue(
  transaction: Transaction,
  viewer: Viewer,
  filters: QueueFilters,
  now: Temporal.Instant,
): Promise<QueueCounts> {
  const left = hiddenBy(filters, viewer, now);
  const hidden: [Counted, Prisma.CaseWhereInput][] =
    left === undefined
      ? []
      : [
          ['hidden red', { AND: [left, { level: 'red' }] }],
          ['hidden unassigned', { AND: [left, { assignedToId: null }] }],
        ];
  const counted: [Counted, Prisma.CaseWhereInput][] = [
    ...queueViews.map((view) => [view, partOf(view, viewer, now)] satisfies [Counted, unknown]),
    ...hidden,
  ];
  const found = await countTogether(
    transaction,
    new Map(counted.map(([name, where]) => [name, { AND: [inView(viewer, now), isOpen, where] }])),
  );
  return {
    views: {
      mine: found('mine'),
      all: found('all'),
      unassigned: found('unassigned'),
      reaching: found('reaching'),
      overdue: found('overdue'),
    },
    hidden: { red: found('hidden red'), unassigned: found('hidden unassigned') },
  };
}
