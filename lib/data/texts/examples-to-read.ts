import 'server-only';
import type { ReporterEmailKind } from '#lib/casework/emails/kinds.ts';
import type { LetterTexts } from '#lib/casework/texts/editable-texts.ts';
import { type ExampleFacts, exampleLetters } from '#lib/casework/texts/example-letters.ts';
import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';

/** @returns an email with these words as it arrives, once for each way in which it goes, filled with an example */
export async function examplesToRead(
  kind: ReporterEmailKind,
  texts: LetterTexts,
  facts: ExampleFacts,
): Promise<readonly LetterToRead[]> {
  const letters: LetterToRead[] = [];
  for (const { title, email } of exampleLetters(kind, texts, facts)) {
    letters.push({ title, email: await asItArrives(email, undefined) });
  }
  return letters;
}
