import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Outcome } from '#lib/casework/closing/fields.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { endsBy, isAgain, isReview, isToBook, type TaskVerb } from '#lib/casework/tasks/review.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readFormerOwner } from './entry-words.ts';
import { whoLostIt } from './lost-tasks.ts';
import type { OpenAndAgreed } from './open-and-agreed.ts';
import { reviewsToLeave } from './reviewer.ts';

/** A task that is open. */
export interface OpenTask {
  readonly id: string;
  /** Undefined where it cannot be opened: its key is not there. */
  readonly what: string | undefined;
  readonly why: string | undefined;
  /** Who has to do it: who has the case, or nobody, where it was for somebody who lost the case. */
  readonly name: string | undefined;
  readonly dueAt: Temporal.Instant | undefined;
  /** Whether the viewer may say that it is done: a review is for whoever leads the case. */
  readonly mayEnd: boolean;
  /** What ends it, where it is not ticked off. */
  readonly endsBy: TaskVerb | undefined;
  /** Whether it asks to book an appointment. */
  readonly isToBook: boolean;
  /** Whether that was done before, and is reviewed. */
  readonly isAgain: boolean;
  /** The entry that was struck out, of the review of that while it is. */
  readonly struck: string | undefined;
}

/** @returns the open tasks of a case, what is due first on top */
export async function openTasksAmong(
  { tasks: found, bodies }: OpenAndAgreed,
  { transaction, viewer, caseId, now }: Reading,
): Promise<readonly OpenTask[]> {
  if (found.length === 0) return [];
  const stay = await reviewsToLeave({ transaction, viewer, held: { id: caseId }, now }, found);
  const struckOf = await struckReviewed(transaction, found);
  // Who is looking has not lost the case.
  const isForOthers = found.some(({ ownerId }) => ownerId !== null && ownerId !== viewer.id);
  const nameInstead = isForOthers ? await namesInstead(transaction, caseId, now) : undefined;
  return assessmentFirst(found).map(({ id, dueAt, ownerId, codes }) => {
    const body = entryKinds.task.body.safeParse(bodies.get(id)).data;
    return {
      id,
      what: body?.what,
      why: body?.why,
      name: (ownerId === null ? undefined : nameInstead?.(ownerId, { codes })) ?? body?.name,
      dueAt: dueAt === null ? undefined : instantOf(dueAt),
      mayEnd: !stay.has(id),
      endsBy: endsBy({ codes }),
      isToBook: isToBook({ codes }),
      isAgain: isAgain({ codes }),
      struck: struckOf({ codes }),
    };
  });
}

/** Of what is due at the same time an assessment, or a case conference, comes first: what else there is to do goes by it. */
function assessmentFirst<Task extends { readonly dueAt: Date | null; readonly codes: unknown }>(
  tasks: readonly Task[],
): readonly Task[] {
  const isFirst = (task: Task) => ['assess', 'case-conference'].includes(endsBy(task) ?? '');
  return tasks.toSorted((one, other) =>
    one.dueAt?.getTime() === other.dueAt?.getTime()
      ? Number(isFirst(other)) - Number(isFirst(one))
      : 0,
  );
}

interface Reading {
  readonly transaction: Transaction;
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly now: Temporal.Instant;
}

/** @returns which entry a task reviews the striking out of; undefined of every other, and where the entry was put back */
async function struckReviewed(
  transaction: Transaction,
  tasks: readonly { readonly codes: unknown }[],
): Promise<(task: { readonly codes: unknown }) => string | undefined> {
  const idOf = ({ codes }: { readonly codes: unknown }) =>
    entryKinds.task.codes.safeParse(codes).data?.struck;
  const ids = tasks.flatMap((task) => idOf(task) ?? []);
  if (ids.length === 0) return () => undefined;
  const found = await transaction.entry.findMany({
    where: { id: { in: ids }, struckAt: { not: null } },
    select: { id: true },
  });
  const struck = new Set(found.map(({ id }) => id));
  return (task) => {
    const id = idOf(task);
    return id !== undefined && struck.has(id) ? id : undefined;
  };
}

/** @returns who does a task in place of somebody who lost the case; undefined for those who still have it */
async function namesInstead(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<(ownerId: string, task: { readonly codes: unknown }) => string | undefined> {
  const staff = await findReaders(transaction, now);
  const hasLost = await whoLostIt(transaction, caseId, staff, now);
  const { assignedTo } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { assignedTo: { select: { name: true } } },
  });
  return (ownerId, task) => {
    if (!hasLost(ownerId)) return undefined;
    return isReview(task) ? 'the lead' : (assignedTo?.name ?? 'nobody');
  };
}

/** Somebody who works on a case beside its owner. */
export interface OnTheCase {
  readonly name: string;
  readonly part: 'co-worker' | 'cover';
  /** When cover ends. */
  readonly until: Temporal.Instant | undefined;
}

/** Who works on a case beside its owner as things are: co-workers, and those whose cover has not ended. */
export function whoIsOnIt(now: Temporal.Instant) {
  return {
    where: {
      part: { in: ['co-worker', 'cover'] },
      OR: [{ until: null }, { until: { gt: storedInstant(now) } }],
    },
    orderBy: [{ part: 'asc' }, { staffId: 'asc' }],
    select: { part: true, until: true, staff: { select: { name: true } } },
  } as const satisfies Prisma.Case$membersArgs;
}

/** @returns the same, as pages tell of it */
export function onTheCase(
  found: readonly Prisma.CaseMemberGetPayload<ReturnType<typeof whoIsOnIt>>[],
): readonly OnTheCase[] {
  return found.map(({ part, until, staff }) => ({
    name: staff.name,
    part: part === 'cover' ? 'cover' : 'co-worker',
    until: until === null ? undefined : instantOf(until),
  }));
}

/** @returns who works on a case beside its owner as things are */
export async function readOnTheCase(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly OnTheCase[]> {
  const { where, ...how } = whoIsOnIt(now);
  return onTheCase(await transaction.caseMember.findMany({ where: { ...where, caseId }, ...how }));
}

/** That a case was closed before, and how it ended then. */
export interface EarlierClosing {
  readonly closedAt: Temporal.Instant;
  readonly reopenedAt: Temporal.Instant | undefined;
  /** Who had it before it was opened again; undefined where nobody had, or it cannot be opened. */
  readonly formerOwner: string | undefined;
  readonly outcome: Outcome | undefined;
}

/** @returns the last closing of a case; undefined for one that was never closed */
export async function earlierClosingAmong(
  { endings }: Pick<OpenAndAgreed, 'endings'>,
  transaction: Transaction,
): Promise<EarlierClosing | undefined> {
  const closing = endings.findLast(({ kind }) => kind === 'closing');
  if (closing === undefined) return undefined;
  const reopening = endings.findLast(
    ({ kind, codes, writtenAt }) =>
      writtenAt >= closing.writtenAt &&
      (kind === 'reopening' ||
        (kind === 'joined' && entryKinds.joined.codes.safeParse(codes).data?.isReopened === true)),
  );
  return {
    closedAt: instantOf(closing.writtenAt),
    reopenedAt: reopening && instantOf(reopening.writtenAt),
    formerOwner: reopening && (await readFormerOwner(transaction, reopening.id)),
    outcome: entryKinds.closing.codes.safeParse(closing.codes).data?.outcome,
  };
}
