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

/** Walls people off from a case; twice changes nothing. */
export async function wallOff(
  transaction: Transaction,
  caseId: string,
  people: readonly string[],
): Promise<void> {
  await transaction.caseWall.createMany({
    data: people.map((id) => ({ caseId, personHash: keyedHash('wall', id) })),
    skipDuplicates: true,
  });
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
