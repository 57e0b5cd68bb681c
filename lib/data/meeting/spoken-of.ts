import 'server-only';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { bodyOf } from '../cases/entry-words.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';

/**
 * @param since the last assessment: what was said before it, it has already
 * @returns what was said of needs and risk at the last appointment, by the field of the assessment; nothing where nothing was, or it cannot
 *   be opened
 */
export async function readSpokenOf(
  transaction: Transaction,
  caseId: string,
  since: Temporal.Instant | undefined,
): Promise<PostedValues> {
  const found = await transaction.entry.findFirst({
    where: {
      caseId,
      kind: 'spoken',
      isLatest: true,
      struckAt: null,
      ...(since !== undefined && { writtenAt: { gt: storedInstant(since) } }),
    },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (found === null) return {};
  const { data } = entryKinds.spoken.body.safeParse(await bodyOf(transaction, found.id));
  return data?.answers ?? {};
}
