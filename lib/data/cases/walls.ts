import 'server-only';
import { keyedHash, keyedHashes } from '#lib/sealing/keyed-hash.ts';
import type { Transaction } from '../store/database.ts';

/** @returns which of these people the case is walled off from */
export async function walledAmong(
  transaction: Transaction,
  caseId: string,
  people: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const hashes = new Set(await wallHashesOf(transaction, [caseId]));
  const walled = people.filter(({ id }) =>
    keyedHashes('wall', id).some((hash) => hashes.has(hash)),
  );
  return new Set(walled.map(({ id }) => id));
}

/**
 * Walls people off from a case, and from those that are joined with it: they are of one person. Twice changes nothing.
 * @returns the ids of the cases that have these walls now
 */
export async function wallOff(
  transaction: Transaction,
  caseId: string,
  people: readonly string[],
): Promise<readonly string[]> {
  return wallOffByHash(
    transaction,
    caseId,
    people.map((id) => keyedHash('wall', id)),
  );
}

/** The same, for people of whom the hashes alone are known. */
export async function wallOffByHash(
  transaction: Transaction,
  caseId: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  if (hashes.length === 0) return [caseId];
  const cases = await joinedWith(transaction, [caseId]);
  await transaction.caseWall.createMany({
    data: cases.flatMap((one) => hashes.map((personHash) => ({ caseId: one, personHash }))),
    skipDuplicates: true,
  });
  return cases;
}

/** @returns the hashes of those who must not have one of these cases, each once */
export async function wallHashesOf(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<readonly string[]> {
  const found = await transaction.caseWall.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { personHash: true },
  });
  return [...new Set(found.map(({ personHash }) => personHash))];
}

/** Who must not have one of these cases, or one that is joined with them, must not have any: those about to be joined. */
export async function shareWalls(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<void> {
  const cases = await joinedWith(transaction, caseIds);
  const hashes = await wallHashesOf(transaction, cases);
  await transaction.caseWall.createMany({
    data: cases.flatMap((caseId) => hashes.map((personHash) => ({ caseId, personHash }))),
    skipDuplicates: true,
  });
}

/** @returns the cases themselves, those in which they go on, and all that go on in one of these */
export async function joinedWith(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<readonly string[]> {
  const found = await transaction.case.findMany({
    where: { id: { in: [...caseIds] } },
    select: { id: true, joinedToId: true },
  });
  const roots = found.map(({ id, joinedToId }) => joinedToId ?? id);
  const others = await transaction.case.findMany({
    where: { joinedToId: { in: roots } },
    select: { id: true },
  });
  return [...new Set([...caseIds, ...roots, ...others.map(({ id }) => id)])];
}

/** Takes the walls of people away from cases. */
export async function freeFrom(
  transaction: Transaction,
  caseIds: readonly string[],
  people: readonly string[],
): Promise<void> {
  const hashes = people.flatMap((id) => keyedHashes('wall', id));
  await transaction.caseWall.deleteMany({
    where: { caseId: { in: [...caseIds] }, personHash: { in: hashes } },
  });
}
