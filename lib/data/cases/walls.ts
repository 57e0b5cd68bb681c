import 'server-only';
import { keyedHash, keyedHashes } from '#lib/sealing/keyed-hash.ts';
import type { Transaction } from '../store/database.ts';

/** @returns which of these people the case is walled off from */
export async function walledAmong(
  transaction: Transaction,
  caseId: string,
  people: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const found = await transaction.caseWall.findMany({
    where: { caseId },
    select: { personHash: true },
  });
  const hashes = new Set(found.map(({ personHash }) => personHash));
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
  if (people.length === 0) return [caseId];
  const cases = await joinedWith(transaction, [caseId]);
  const hashes = people.map((id) => keyedHash('wall', id));
  await transaction.caseWall.createMany({
    data: cases.flatMap((one) => hashes.map((personHash) => ({ caseId: one, personHash }))),
    skipDuplicates: true,
  });
  return cases;
}

/** Who must not have one of these cases, or one that is joined with them, must not have any: those about to be joined. */
export async function shareWalls(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<void> {
  const cases = await joinedWith(transaction, caseIds);
  const found = await transaction.caseWall.findMany({
    where: { caseId: { in: [...cases] } },
    select: { personHash: true },
  });
  const hashes = [...new Set(found.map(({ personHash }) => personHash))];
  await transaction.caseWall.createMany({
    data: cases.flatMap((caseId) => hashes.map((personHash) => ({ caseId, personHash }))),
    skipDuplicates: true,
  });
}

/** @returns the cases themselves, those in which they go on, and all that go on in one of these */
async function joinedWith(
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

/** Takes the walls of people away. */
export async function freeFrom(
  transaction: Transaction,
  caseId: string,
  people: readonly string[],
): Promise<void> {
  const hashes = people.flatMap((id) => keyedHashes('wall', id));
  await transaction.caseWall.deleteMany({ where: { caseId, personHash: { in: hashes } } });
}
