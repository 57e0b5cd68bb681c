import 'server-only';
import type { Transaction } from '../store/database.ts';

/** @returns the name of each of them who is on record, by their id */
export async function namesById(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await transaction.staffMember.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}

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
