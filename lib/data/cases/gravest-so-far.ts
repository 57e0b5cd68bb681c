import 'server-only';
import type { Level } from '#lib/disclosure/levels.ts';
import type { Transaction } from '../store/database.ts';

/**
 * The gravest level that a case has had before its first assessment: Red where it came in Red, whoever lowered it since.
 * @param level of the case now
 */
export async function gravestSoFar(
  transaction: Transaction,
  caseId: string,
  level: Level,
): Promise<Level> {
  if (level === 'red') return level;
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: 'level', codes: { path: ['from'], equals: 'red' } },
    select: { id: true },
  });
  return found === null ? level : 'red';
}
