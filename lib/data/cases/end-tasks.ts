import 'server-only';
import type { TaskVerb } from '#lib/casework/tasks/review.ts';
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
    where: {
      caseId,
      kind: 'task',
      isLatest: true,
      endedAt: null,
      OR: verbs.map((verb) => ({ codes: { path: ['endsBy'], equals: verb } })),
    },
    data: { endedAt: storedInstant(now) },
  });
}
