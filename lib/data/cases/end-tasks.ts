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
    caseId,
    kind: 'task',
    isLatest: true,
    endedAt: null,
    OR: verbs.map((verb) => ({ codes: { path: ['endsBy'], equals: verb } })),
  };
}
