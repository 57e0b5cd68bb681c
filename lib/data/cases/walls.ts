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
  const cases = await joinedWith(transaction, caseId);
  const hashes = people.map((id) => keyedHash('wall', id));
  await transaction.caseWall.createMany({
    data: cases.flatMap((one) => hashes.map((personHash) => ({ caseId: one, personHash }))),
    skipDuplicates: true,
  });
  return cases;
}

/** @returns the case itself, the one in which it goes on, and those that go on in either */
async function joinedWith(transaction: Transaction, caseId: string): Promise<readonly string[]> {
  const { joinedToId } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { joinedToId: true },
  });
  const root = joinedToId ?? caseId;
  const others = await transaction.case.findMany({
    where: { joinedToId: root },
    select: { id: true },
  });
  return [...new Set([caseId, root, ...others.map(({ id }) => id)])];
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
