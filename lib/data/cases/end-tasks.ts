import 'server-only';
import type { TaskVerb } from '#lib/casework/tasks/review.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';

/**
 * Ends the open tasks of a case that are not ticked off, but end when something is done.
 * @param verbs what was done
 */
export async function endTasksThatEndBy(
  transaction: Transaction,
  caseId: string,
  verbs: readonly TaskVerb[],
  now: Temporal.Instant,
): Promise<void> {
  await transaction.entry.updateMany({
    where: openTasksThatEndBy(caseId, verbs),
    data: { endedAt: storedInstant(now) },
  });
}

/** Ends the open tasks to book an appointment: one is booked. */
export async function endTasksToBook(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<void> {
  await transaction.entry.updateMany({
    where: { ...openTasks(caseId), codes: { path: ['isToBook'], equals: true } },
    data: { endedAt: storedInstant(now) },
  });
}

/** @returns whether a task of a case is open that ends when this is done */
export async function isTaskOpen(
  transaction: Transaction,
  caseId: string,
  verb: TaskVerb,
): Promise<boolean> {
  const where = { ...openTasksThatEndBy(caseId, [verb]), struckAt: null };
  return (await transaction.entry.findFirst({ where, select: { id: true } })) !== null;
}

function openTasksThatEndBy(caseId: string, verbs: readonly TaskVerb[]): Prisma.EntryWhereInput {
  return {
    ...openTasks(caseId),
    OR: verbs.map((verb) => ({ codes: { path: ['endsBy'], equals: verb } })),
  };
}

function openTasks(caseId: string) {
  return {
    caseId,
    kind: 'task',
    isLatest: true,
    endedAt: null,
  } as const satisfies Prisma.EntryWhereInput;
}
