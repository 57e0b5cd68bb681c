import 'server-only';
import { type FollowUpLetter, followUpLetter } from '#lib/casework/emails/follow-up-letter.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { readEntryForPaper } from '../cases/entry-for-paper.ts';

/**
 * A follow-up that was approved, as a letter, to print it once more.
 * @throws what {@link readEntryForPaper} throws
 */
export async function readFollowUpForPaper(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<FollowUpLetter> {
  const row = { kind: 'follow-up', ...entryKinds['follow-up'] } as const;
  const { body, codes } = await readEntryForPaper(reference, entry, row, now);
  return followUpLetter({
    parts: body.parts,
    texts: body.texts ?? originalTexts('follow-up-letter'),
    metOn: Temporal.PlainDate.from(codes.metOn),
    isEmail: false,
  });
}
