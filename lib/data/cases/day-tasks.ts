import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { isAnswerPutOff } from '#lib/casework/messages/answer-by.ts';
import { endsBy, isAgain, isReview, isToBook } from '#lib/casework/tasks/review.ts';
import { namesById } from '../staff/names.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';
import { factsOf } from './case-facts.ts';
import { readDayCases } from './day-cases.ts';
import type { DayCase, FoundRow } from './day-rows.ts';
import { readTasks } from './entry-words.ts';
import { whoLostIt } from './lost-tasks.ts';

/**
 * Open tasks: the viewer's own, all of cases that they cover, and those that others have to do on cases of theirs. What somebody was to do who
 * does not have the case any more is for the person who has it now, and stands before its lead while nobody does; but a review is nobody's
 * whose act is reviewed.
 * @param known cases that the viewer may read, by id
 * @param owned ids of cases that the viewer has, or covers
 * @param nobodys ids of cases that nobody has and the viewer leads
 * @param most how many at most
 */
export async function findTasksOfDay(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  {
    known,
    owned,
    nobodys,
  }: {
    readonly known: ReadonlyMap<string, DayCase>;
    readonly owned: readonly string[];
    readonly nobodys: readonly string[];
  },
  most: number,
): Promise<readonly FoundRow[]> {
  const found = await transaction.entry.findMany({
    where: {
      kind: 'task',
      endedAt: null,
      dueAt: { not: null },
      isLatest: true,
      struckAt: null,
      OR: [{ ownerId: viewer.id }, { caseId: { in: filled([...owned, ...nobodys]) } }],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      dueAt: true,
      writtenAt: true,
      ownerId: true,
      codes: true,
      caseId: true,
    },
  });
  const others = found.flatMap(({ caseId }) => (known.has(caseId) ? [] : [caseId]));
  const alsoKnown = await readDayCases(transaction, viewer, now, others);
  const readable = found.flatMap(({ caseId, ...task }) => {
    const of = known.get(caseId) ?? alsoKnown.get(caseId);
    return of === undefined ? [] : [{ ...task, case: of }];
  });
  const hasLost = await whoLostTheirs(transaction, viewer, now, readable);
  // While nobody has a case, its lead has what nobody else can do there, and not what others do.
  const theirs = readable.filter(
    ({ ownerId, case: { id } }) =>
      ownerId === null ||
      ownerId === viewer.id ||
      !nobodys.includes(id) ||
      owned.includes(id) ||
      hasLost(id, ownerId),
  );
  const bodies = await readTasks(
    transaction,
    theirs.map(({ id }) => id),
  );
  const names = await namesById(
    transaction,
    theirs.flatMap(({ ownerId }) => (ownerId === null || ownerId === viewer.id ? [] : [ownerId])),
  );
  return theirs.map(({ id, dueAt, writtenAt, ownerId, codes, case: of }) => {
    const falls = !isReview({ codes }) || actsAsLead(viewer, factsOf(viewer, of, now));
    const isTheirs =
      ownerId !== null &&
      ownerId !== viewer.id &&
      !(falls && hasLost(of.id, ownerId)) &&
      // Whoever covers does the owner's tasks; what is reviewed is for whoever leads.
      (isReview({ codes }) || !of.members.some(({ part }) => part === 'cover'));
    const isReply = entryKinds.task.codes.safeParse(codes).data?.isReply === true;
    const due = dueAt === null ? undefined : instantOf(dueAt);
    const whom = names.get(ownerId ?? '') ?? 'somebody else';
    return {
      caseId: of.id,
      what: reasonFor({ isTheirs, isReply }),
      reference: of.reference,
      level: of.level,
      step: undefined,
      words: bodies.get(id)?.what,
      entry: id,
      endsBy: isTheirs ? undefined : endsBy({ codes }),
      isToBook: !isTheirs && isToBook({ codes }),
      isAgain: isAgain({ codes }),
      mayMove: of.nextDueAt !== null && !isReview({ codes }) && endsBy({ codes }) === undefined,
      isPutOff:
        isReply &&
        due !== undefined &&
        isAnswerPutOff({ writtenAt: instantOf(writtenAt), due }, workingCalendar),
      dueAt: due,
      window: undefined,
      other: undefined,
      waitsFor: isTheirs ? { whom, since: instantOf(writtenAt) } : undefined,
    };
  });
}

function reasonFor({ isTheirs, isReply }: Record<'isTheirs' | 'isReply', boolean>) {
  if (isTheirs) return 'task-of-other';
  return isReply ? 'reply' : 'task';
}

/** @returns whether somebody who has a task on a case may not read it any more */
async function whoLostTheirs(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  tasks: readonly { readonly ownerId: string | null; readonly case: { readonly id: string } }[],
): Promise<(caseId: string, ownerId: string) => boolean> {
  const ofOthers = tasks.filter(({ ownerId }) => ownerId !== null && ownerId !== viewer.id);
  const caseIds = new Set(ofOthers.map((one) => one.case.id));
  if (caseIds.size === 0) return () => false;
  const staff = await findReaders(transaction, now);
  const lostOn = new Map<string, (id: string) => boolean>();
  for (const id of caseIds) lostOn.set(id, await whoLostIt(transaction, id, staff, now));
  return (caseId, ownerId) => lostOn.get(caseId)?.(ownerId) ?? true;
}
