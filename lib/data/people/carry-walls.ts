import 'server-only';
import { wallHashesOf, wallOffByHash } from '../cases/walls.ts';
import type { Transaction } from '../store/database.ts';
import { alikeTo, mostAlike } from './same-person.ts';

/**
 * Keeps a case from those who must not have another case that may be of the same person: by the same address, phone or university number.
 * Nobody has said yet whether it is one person, and until somebody does, what protects them holds (the same as for contact wishes). Cases
 * that were left apart are of two. The lead lifts it on the person's word.
 * @returns whether anybody is kept out who was not
 */
export async function carryWalls(transaction: Transaction, caseId: string): Promise<boolean> {
  const apart = await leftApartFrom(transaction, caseId);
  const alike = [...(await alikeTo(transaction, caseId)).keys()].filter((id) => !apart.has(id));
  // So many cases are no person's: a shared office, say.
  if (alike.length === 0 || alike.length > mostAlike) return false;
  const known = new Set(await wallHashesOf(transaction, [caseId]));
  const carried = (await wallHashesOf(transaction, alike)).filter((hash) => !known.has(hash));
  await wallOffByHash(transaction, caseId, carried);
  return carried.length > 0;
}

async function leftApartFrom(
  transaction: Transaction,
  caseId: string,
): Promise<ReadonlySet<string>> {
  const pairs = await transaction.caseApart.findMany({
    where: { OR: [{ newerId: caseId }, { olderId: caseId }] },
    select: { newerId: true, olderId: true },
  });
  return new Set(pairs.flatMap(({ newerId, olderId }) => [newerId, olderId]));
}
