import 'server-only';
import { can, type Viewer } from '#lib/casework/access/policy.ts';
import { namesOf } from '../staff/names.ts';
import { database } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { dayFields, type FoundRow } from './day-rows.ts';
import { bodyOfTask } from './entry-words.ts';
import { isReview } from './reviewer.ts';

/**
 * Open tasks: the viewer's own, all of cases that they cover, and those that others have to do on cases of theirs.
 * @param caseIds of cases that the viewer has, or covers
 * @param most how many at most
 */
export async function findTasksOfDay(
  viewer: Viewer,
  now: Temporal.Instant,
  caseIds: readonly string[],
  most: number,
): Promise<readonly FoundRow[]> {
  const found = await database().entry.findMany({
    where: {
      kind: 'task',
      endedAt: null,
      dueAt: { not: null },
      isLatest: true,
      struckAt: null,
      OR: [{ ownerId: viewer.id }, { caseId: { in: [...caseIds] } }],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      dueAt: true,
      writtenAt: true,
      ownerId: true,
      codes: true,
      case: { select: dayFields(viewer, now) },
    },
  });
  const readable = found.filter((one) => can.readCase(viewer, factsOf(viewer, one.case, now)));
  return Promise.all(
    readable.map(async ({ id, dueAt, writtenAt, ownerId, codes, case: of }) => {
      const isTheirs =
        ownerId !== null &&
        ownerId !== viewer.id &&
        // Whoever covers does the owner's tasks; what is reviewed is for whoever leads.
        (isReview({ codes }) || !of.members.some(({ part }) => part === 'cover'));
      const [whom = 'somebody else'] = isTheirs ? await namesOf(database(), [ownerId]) : [];
      return {
        caseId: of.id,
        what: isTheirs ? ('task-of-other' as const) : ('task' as const),
        reference: of.reference,
        level: of.level,
        step: undefined,
        words: await bodyOfTask(database(), id),
        entry: id,
        mayMove: of.nextDueAt !== null && !isReview({ codes }),
        dueAt: dueAt === null ? undefined : instantOf(dueAt),
        waitsFor: isTheirs ? { whom, since: instantOf(writtenAt) } : undefined,
      };
    }),
  );
}
