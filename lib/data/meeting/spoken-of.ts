import 'server-only';
import { floorFields } from '#lib/casework/assessment/posted-facts.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { bodyOf } from '../cases/entry-words.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';

/** What was said of needs and risk at appointments since the last assessment. */
export interface SpokenOf {
  /** The last of them; empty where there is none. */
  readonly id: string;
  /** By the field of the assessment: what was said last, but of a red flag that it is there as soon as it was said once. */
  readonly answers: PostedValues;
}

/**
 * @param since the last assessment: what was said before it, it has already
 * @returns nothing of what cannot be opened
 */
export async function readSpokenOf(
  transaction: Transaction,
  caseId: string,
  since: Temporal.Instant | undefined,
): Promise<SpokenOf> {
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      kind: 'spoken',
      isLatest: true,
      struckAt: null,
      ...(since !== undefined && { writtenAt: { gt: storedInstant(since) } }),
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const answers: Record<string, string> = {};
  for (const { id } of found) {
    const { data } = entryKinds.spoken.body.safeParse(await bodyOf(transaction, id));
    for (const [name, answer] of Object.entries(data?.answers ?? {})) {
      if (!(floorFields.includes(name) && answers[name] === 'yes')) answers[name] = answer;
    }
  }
  return { id: found.at(-1)?.id ?? '', answers };
}
