import 'server-only';
import { followUpLetter, onPaper } from '#lib/casework/emails/follow-up-letter.ts';
import { type BodyOf, type CodesOf, entryKinds } from '#lib/casework/entries/kinds.ts';
import { isToGive } from '#lib/casework/follow-up/statuses.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import type { PaperLetter } from '#lib/forms/letter-to-read.ts';
import { readEntryForPaper } from '../cases/entry-for-paper.ts';
import { outOfDateIn } from './out-of-date.ts';

/** A follow-up as it is printed. */
export interface FollowUpForPaper {
  readonly letter: PaperLetter;
  /** Of one that is still to be given: what it says and is not so any more, a sentence each. Then it is not printed. */
  readonly outOfDate: readonly string[];
}

/**
 * A follow-up that was approved, as a letter, to print it once more.
 * @throws what {@link readEntryForPaper} throws
 */
export async function readFollowUpForPaper(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<FollowUpForPaper> {
  const row = { kind: 'follow-up', ...entryKinds['follow-up'] } as const;
  const { body, codes, beside } = await readEntryForPaper(reference, entry, row, {
    now,
    beside: async ({ codes: { status }, body: { parts }, ...found }) =>
      isToGive(status) ? outOfDateIn(found, { ...found, parts }) : [],
  });
  return { letter: followUpOnPaper({ codes, body }), outOfDate: beside ?? [] };
}

/** @returns a follow-up as it was approved, as it is printed or read out; of one that went by email, with the words of that */
export function followUpOnPaper({
  codes,
  body,
}: {
  readonly codes: CodesOf<'follow-up'>;
  readonly body: BodyOf<'follow-up'>;
}): PaperLetter {
  const isEmail = codes.status === 'emailed';
  const letter = followUpLetter({
    parts: body.parts,
    texts: body.texts ?? originalTexts(isEmail ? 'follow-up' : 'follow-up-letter'),
    services: body.services,
    metOn: Temporal.PlainDate.from(codes.metOn),
    isEmail,
    askFor: body.askFor,
  });
  return onPaper(letter);
}
