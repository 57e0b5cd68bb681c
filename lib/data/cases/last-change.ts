import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import type { Transaction } from '../store/database.ts';
import { readReason } from './entry-words.ts';

/** Who changed something last, when in words, and why. */
export interface LastChange {
  readonly by: string | undefined;
  readonly when: string;
  readonly why: string;
}

/** Looks up who did last on a case what is written in entries of a kind, or of one of these kinds. */
export async function lastChange(
  transaction: Transaction,
  caseId: string,
  kind: EntryKind | readonly EntryKind[],
  now: Temporal.Instant,
): Promise<LastChange> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: { in: [kind].flat() }, isLatest: true, struckAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, authorName: true, writtenAt: true },
  });
  const moment = found?.writtenAt ?? new Date(now.epochMilliseconds);
  return {
    by: found?.authorName ?? undefined,
    when: momentInWords(moment, now, workingCalendar.timeZone),
    why: found === null ? '' : await readReason(transaction, found.id),
  };
}

/**
 * Gives a form back whose subject somebody else changed meanwhile: what stands now lies beside what was filled in.
 * @param mine as it was filled in
 * @param seen what stands now, as the form says what it was opened on
 * @param standing what stands now, by field
 */
export function refusedBeside(
  mine: PostedValues,
  seen: string,
  { by, when }: Pick<LastChange, 'by' | 'when'>,
  standing: PostedValues,
): FormRefused {
  return { values: { ...mine, seen }, errors: {}, theirs: { by, when, values: standing } };
}
