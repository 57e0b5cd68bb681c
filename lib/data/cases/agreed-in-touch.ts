import 'server-only';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';

/** The entries that decide whether it is agreed to keep in touch. */
export const decidesInTouch = [
  { kind: { in: ['reopening', 'joined'] } },
  { kind: 'keeping-in-touch', struckAt: null },
] as const satisfies readonly Prisma.EntryWhereInput[];

interface FoundEntry {
  readonly kind: string;
  readonly codes: unknown;
  readonly happenedAt: Date;
}

/**
 * @param entries of a case, in the order in which they were written; others than those that decide do not matter
 * @returns when it was agreed to keep in touch, where that holds: it was not ended, nor was the case opened again since
 */
export function agreedInTouchBy(entries: readonly FoundEntry[]): Temporal.Instant | undefined {
  const last = entries.findLast(
    ({ kind, codes }) =>
      kind === 'keeping-in-touch' ||
      kind === 'reopening' ||
      (kind === 'joined' && entryKinds.joined.codes.parse(codes).isReopened),
  );
  if (last?.kind !== 'keeping-in-touch') return undefined;
  const { agreement } = entryKinds['keeping-in-touch'].codes.parse(last.codes);
  return agreement === 'agreed' ? instantOf(last.happenedAt) : undefined;
}

/** @returns the same of a case, as {@link agreedInTouchBy} */
export async function readAgreedInTouch(
  transaction: Transaction,
  caseId: string,
): Promise<Temporal.Instant | undefined> {
  return agreedInTouchBy(
    await transaction.entry.findMany({
      where: { caseId, isLatest: true, OR: [...decidesInTouch] },
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      select: { kind: true, codes: true, happenedAt: true },
    }),
  );
}
