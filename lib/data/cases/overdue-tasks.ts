import 'server-only';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';

/**
 * Counts the open tasks on the cases of one page that are overdue: by the index of what stands open on a case.
 * @param caseIds those that the viewer may read
 */
export async function countOverdueTasks(
  transaction: Transaction,
  caseIds: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map();
  const found = await transaction.entry.groupBy({
    by: ['caseId'],
    where: {
      caseId: { in: filled([...caseIds]) },
      kind: 'task',
      endedAt: null,
      isLatest: true,
      struckAt: null,
      dueAt: { not: null, lte: storedInstant(now) },
    },
    _count: true,
  });
  return new Map(found.map(({ caseId, _count }) => [caseId, _count]));
}
