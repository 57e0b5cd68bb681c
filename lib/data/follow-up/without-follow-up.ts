import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { mostCounted } from '#lib/casework/queue/count-words.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { factsOf } from '../cases/case-facts.ts';
import type { FirstOf } from '../cases/first-of.ts';
import { actedOnBy, leadFields } from '../cases/lead-scope.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { openFollowUps } from './open-follow-up.ts';

/** So many are shown: there must be none. */
const mostShown = 30;

/** An appointment of which its person has nothing yet: its case, and by when they were to have it. */
export interface WithoutFollowUp {
  readonly case: Prisma.CaseGetPayload<{ select: ReturnType<typeof leadFields> }>;
  readonly dueAt: Temporal.Instant | undefined;
}

/**
 * Appointments that took place and whose person has no follow-up, and has not declined one, on the cases that the viewer leads: the public
 * pages promise one after each. Of a case that was closed meanwhile too.
 */
export async function findWithoutFollowUp(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<FirstOf<WithoutFollowUp>> {
  // One that was approved and waits to go has not arrived.
  const { endedAt: _, ...standing } = openFollowUps;
  const where = {
    ...standing,
    OR: [{ endedAt: null }, { emails: { some: { state: 'queued' } } }],
    case: actedOnBy(viewer, now),
  } satisfies Prisma.EntryWhereInput;
  const found = await transaction.entry.findMany({
    where,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: mostShown,
    select: { dueAt: true, case: { select: leadFields(viewer, now) } },
  });
  const count =
    found.length < mostShown
      ? found.length
      : await transaction.entry.count({ where, take: mostCounted });
  const rows = found
    .filter((one) => actsAsLead(viewer, factsOf(viewer, one.case, now)))
    .map(({ dueAt, ...one }) => ({
      ...one,
      dueAt: dueAt === null ? undefined : instantOf(dueAt),
    }));
  return { rows, count };
}
