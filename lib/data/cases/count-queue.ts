import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { mostCounted } from '#lib/casework/queue/count-words.ts';
import type { QueueFilters } from '#lib/casework/queue/filters.ts';
import { type QueueView, queueViews } from '#lib/casework/queue/views.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { database } from '../store/database.ts';
import { inView } from './case-facts.ts';
import { hiddenBy, isOpen, partOf } from './queue-where.ts';

/** How the viewer's queue stands. No number is above {@link mostCounted}. */
export interface QueueCounts {
  readonly views: Readonly<Record<QueueView, number>>;
  /** What the filters leave out, and must not be forgotten: Red cases, and those that nobody has. */
  readonly hidden: { readonly red: number; readonly unassigned: number };
}

/** Counts the open cases that the viewer may know of, in parts. */
export async function countQueue(
  viewer: Viewer,
  filters: QueueFilters,
  now: Temporal.Instant,
): Promise<QueueCounts> {
  const count = (where: Prisma.CaseWhereInput) =>
    database().case.count({
      where: { AND: [inView(viewer, now), isOpen, where] },
      take: mostCounted,
    });
  const left = hiddenBy(filters, viewer, now);
  const hidden = (where: Prisma.CaseWhereInput) =>
    left === undefined ? 0 : count({ AND: [where, left] });
  const [views, red, unassigned] = await Promise.all([
    Promise.all(
      queueViews.map(async (view) => [view, await count(partOf(view, viewer, now))] as const),
    ),
    hidden({ level: 'red' }),
    hidden({ assignedToId: null }),
  ]);
  const counted = new Map(views);
  const of = (view: QueueView) => counted.get(view) ?? 0;
  return {
    views: {
      mine: of('mine'),
      all: of('all'),
      unassigned: of('unassigned'),
      reaching: of('reaching'),
      overdue: of('overdue'),
    },
    hidden: { red, unassigned },
  };
}
