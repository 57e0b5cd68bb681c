import 'server-only';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';

/**
 * @returns when it was agreed to keep in touch, where that holds: it was not ended, nor was the case opened again since
 */
export async function readAgreedInTouch(
  transaction: Transaction,
  caseId: string,
): Promise<Temporal.Instant | undefined> {
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      isLatest: true,
      OR: [{ kind: 'reopening' }, { kind: 'joined' }, { kind: 'keeping-in-touch', struckAt: null }],
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, codes: true, happenedAt: true },
  });
  const last = found.findLast(
    ({ kind, codes }) => kind !== 'joined' || entryKinds.joined.codes.parse(codes).isReopened,
  );
  if (last?.kind !== 'keeping-in-touch') return undefined;
  const { agreement } = entryKinds['keeping-in-touch'].codes.parse(last.codes);
  return agreement === 'agreed' ? instantOf(last.happenedAt) : undefined;
}
