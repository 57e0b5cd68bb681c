import 'server-only';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';

/**
 * @returns when a person was tried without success since they were last in touch: since they were reached, or got in touch themselves,
 *   be it that nobody could speak with them then
 */
export async function attemptsBefore(
  transaction: Transaction,
  caseId: string,
): Promise<readonly Temporal.Instant[]> {
  const standing = { caseId, isLatest: true, struckAt: null };
  const last = await transaction.entry.findFirst({
    where: {
      ...standing,
      OR: [
        { kind: 'contact' },
        { kind: 'contact-attempt', codes: { path: ['way'], equals: 'from-them' } },
        { kind: 'reopening' },
      ],
    },
    orderBy: { happenedAt: 'desc' },
    select: { happenedAt: true },
  });
  const found = await transaction.entry.findMany({
    where: {
      ...standing,
      kind: 'contact-attempt',
      ...(last !== null && { happenedAt: { gt: last.happenedAt } }),
    },
    select: { happenedAt: true },
  });
  return found.map(({ happenedAt }) => instantOf(happenedAt));
}
