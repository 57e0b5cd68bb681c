import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { QueueFilters } from '#lib/casework/queue/filters.ts';
import { type QueueView, queueViews } from '#lib/casework/queue/views.ts';
import { institution } from '#lib/institution.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { inView } from './case-facts.ts';
import { countTogether } from './found-together.ts';
import { hiddenBy, isOpen, partOf } from './queue-where.ts';

/** How the viewer's queue stands. No number but that of today is above `mostCounted`. */
export interface QueueCounts {
  readonly views: Readonly<Record<QueueView, number>>;
  /** What the filters leave out, and must not be forgotten: Red cases, and those that nobody has. */
  readonly hidden: { readonly red: number; readonly unassigned: number };
  /** How many came since midnight, where that is far more than usual; undefined otherwise. None of them is put aside. */
  readonly burst: number | undefined;
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
  const seen = inView(viewer, now);
  const lists = new Map(
    counted.map(([name, where]): [Counted, Prisma.CaseWhereInput] => [
      name,
      { AND: [seen, isOpen, where] },
    ]),
  );
  const found = await countTogether(transaction, lists);
  return {
    views: {
      mine: found('mine'),
      all: found('all'),
      unassigned: found('unassigned'),
      reaching: found('reaching'),
      overdue: found('overdue'),
    },
    hidden: { red: found('hidden red'), unassigned: found('hidden unassigned') },
    burst: await burstAmong(transaction, seen, now),
  };
}

/** Almost always less came since midnight in all than would be a burst: then it is not asked how much of it is in view. */
async function burstAmong(
  transaction: Transaction,
  seen: Prisma.CaseWhereInput,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const isOfToday = { receivedAt: { gte: midnightBefore(now) } };
  const { named } = institution.burst;
  if ((await transaction.case.count({ where: isOfToday, take: named })) < named) return undefined;
  const today = await transaction.case.count({ where: { AND: [seen, isOfToday] } });
  return today >= named ? today : undefined;
}

function midnightBefore(now: Temporal.Instant): Date {
  return storedInstant(now.toZonedDateTimeISO(workingCalendar.timeZone).startOfDay().toInstant());
}
