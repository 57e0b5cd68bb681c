import 'server-only';
import { type EntryKind, lineOf } from '#lib/casework/entries/kinds.ts';
import { bodyOf } from '../cases/entry-words.ts';
import type { Transaction } from '../store/database.ts';

/** What of an appointment flows into its follow-up. */
const sources = ['options-given', 'agreement', 'what-next'] as const satisfies readonly EntryKind[];

/**
 * What a follow-up was drafted from and says something else by now: somebody corrected it since, or struck it out.
 * @param followUp the first version, and when the latest one was written
 * @returns each as it stands now, in a line
 */
export async function correctedSince(
  transaction: Transaction,
  caseId: string,
  followUp: { readonly originalId: string; readonly writtenAt: Date },
): Promise<readonly string[]> {
  const first = await transaction.entry.findUniqueOrThrow({
    where: { id: followUp.originalId },
    select: { writtenAt: true },
  });
  // All of an appointment is written at one moment.
  const drawnFrom = await transaction.entry.findMany({
    where: { caseId, kind: { in: [...sources] }, version: 1, writtenAt: first.writtenAt },
    select: { originalId: true },
  });
  if (drawnFrom.length === 0) return [];
  const changed = await transaction.entry.findMany({
    where: {
      originalId: { in: drawnFrom.map(({ originalId }) => originalId) },
      isLatest: true,
      OR: [
        { version: { gt: 1 }, writtenAt: { gt: followUp.writtenAt } },
        { struckAt: { gt: followUp.writtenAt } },
      ],
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, codes: true, struckAt: true },
  });
  const lines: string[] = [];
  for (const { id, kind, codes, struckAt } of changed) {
    const source = sources.find((one) => one === kind);
    if (source === undefined) continue;
    const line = lineOf(source, codes, await bodyOf(transaction, id));
    lines.push(struckAt === null ? line : `Struck out: ${line}`);
  }
  return lines;
}
