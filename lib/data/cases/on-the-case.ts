import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Outcome } from '#lib/casework/closing/fields.ts';
import { type EntryKind, entryKinds } from '#lib/casework/entries/kinds.ts';
import { endsBy, isAgain, isReview, type TaskVerb } from '#lib/casework/tasks/review.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readRecords } from '../store/sealed-records.ts';
import { readFormerOwner } from './entry-words.ts';
import { whoLostIt } from './lost-tasks.ts';
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
  /** Whether that was done before, and is reviewed. */
  readonly isAgain: boolean;
  /** The entry that was struck out, of the review of that while it is. */
  readonly struck: string | undefined;
}

/** No case needs so many at once: the rest stand in the Story. */
const mostTasks = 20;

/** @returns the open tasks of a case, what is due first on top */
export async function readOpenTasks(
  transaction: Transaction,
  viewer: Viewer,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly OpenTask[]> {
  const found = await transaction.entry.findMany({
    where: { caseId, kind: 'task', isLatest: true, endedAt: null, struckAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: mostTasks,
    select: { id: true, originalId: true, codes: true, dueAt: true, ownerId: true },
  });
  if (found.length === 0) return [];
  const bodies = await readRecords(
    transaction,
    'entry',
    found.map(({ id }) => id),
  );
  const stay = await reviewsToLeave({ transaction, viewer, held: { id: caseId }, now }, found);
  const struckOf = await struckReviewed(transaction, found);
  // Who is looking has not lost the case.
  const isForOthers = found.some(({ ownerId }) => ownerId !== null && ownerId !== viewer.id);
  const nameInstead = isForOthers ? await namesInstead(transaction, caseId, now) : undefined;
  return found.map(({ id, dueAt, ownerId, codes }) => {
    const body = entryKinds.task.body.safeParse(bodies.get(id)).data;
    return {
      id,
      what: body?.what,
      why: body?.why,
      name: (ownerId === null ? undefined : nameInstead?.(ownerId, { codes })) ?? body?.name,
      dueAt: dueAt === null ? undefined : instantOf(dueAt),
      mayEnd: !stay.has(id),
      endsBy: endsBy({ codes }),
      isAgain: isAgain({ codes }),
      struck: struckOf({ codes }),
    };
  });
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

/** @returns who works on a case beside its owner as things are: co-workers, and those whose cover has not ended */
export async function readOnTheCase(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly OnTheCase[]> {
  const found = await transaction.caseMember.findMany({
    where: {
      caseId,
      part: { in: ['co-worker', 'cover'] },
      OR: [{ until: null }, { until: { gt: storedInstant(now) } }],
    },
    orderBy: [{ part: 'asc' }, { staffId: 'asc' }],
    select: { part: true, until: true, staff: { select: { name: true } } },
  });
  return found.map(({ part, until, staff }) => ({
    name: staff.name,
    part: part === 'cover' ? 'cover' : 'co-worker',
    until: until === null ? undefined : instantOf(until),
  }));
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
export async function readEarlierClosing(
  transaction: Transaction,
  caseId: string,
): Promise<EarlierClosing | undefined> {
  const [closing] = await findLatest(transaction, caseId, ['closing']);
  if (closing === undefined) return undefined;
  const later = await findLatest(transaction, caseId, ['reopening', 'joined'], closing.writtenAt);
  const reopening = later.find(
    ({ kind, codes }) =>
      kind === 'reopening' || entryKinds.joined.codes.safeParse(codes).data?.isReopened === true,
  );
  return {
    closedAt: instantOf(closing.writtenAt),
    reopenedAt: reopening && instantOf(reopening.writtenAt),
    formerOwner: reopening && (await readFormerOwner(transaction, reopening.id)),
    outcome: entryKinds.closing.codes.safeParse(closing.codes).data?.outcome,
  };
}

/** More are not written between two closings that a reader needs to know of. */
const mostSince = 20;

async function findLatest(
  transaction: Transaction,
  caseId: string,
  kinds: readonly EntryKind[],
  since?: Date,
) {
  return transaction.entry.findMany({
    where: {
      caseId,
      kind: { in: [...kinds] },
      isLatest: true,
      struckAt: null,
      ...(since !== undefined && { writtenAt: { gte: since } }),
    },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: since === undefined ? 1 : mostSince,
    select: { id: true, kind: true, codes: true, writtenAt: true },
  });
}
