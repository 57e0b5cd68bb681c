import 'server-only';
import type { Transaction } from '../store/database.ts';

/** @returns the names of people on record, in their order */
export async function namesOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const found = await transaction.staffMember.findMany({
    where: { id: { in: [...ids] } },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return found.map(({ name }) => name);
}
