import 'server-only';
import { followUpLetter, onPaper } from '#lib/casework/emails/follow-up-letter.ts';
import { type BodyOf, type CodesOf, entryKinds } from '#lib/casework/entries/kinds.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import type { PaperLetter } from '#lib/forms/letter-to-read.ts';
import { readEntryForPaper } from '../cases/entry-for-paper.ts';

/**
 * A follow-up that was approved, as a letter, to print it once more.
 * @throws what {@link readEntryForPaper} throws
 */
export async function readFollowUpForPaper(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<PaperLetter> {
  const row = { kind: 'follow-up', ...entryKinds['follow-up'] } as const;
  const { body, codes } = await readEntryForPaper(reference, entry, row, now);
  return followUpOnPaper({ codes, body });
}

/** @returns a follow-up as it was approved, as it is printed or read out */
export function followUpOnPaper({
  codes,
  body,
}: {
  readonly codes: CodesOf<'follow-up'>;
  readonly body: BodyOf<'follow-up'>;
}): PaperLetter {
  const letter = followUpLetter({
    parts: body.parts,
    texts: body.texts ?? originalTexts('follow-up-letter'),
    services: body.services,
    metOn: Temporal.PlainDate.from(codes.metOn),
    isEmail: false,
    askFor: body.askFor,
  });
  return onPaper(letter);
}
