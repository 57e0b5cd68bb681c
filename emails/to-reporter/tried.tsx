import { type TriedWords, triedLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface TriedProps extends TriedWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Tells somebody that they were tried in another way and not reached. */
export function Tried({ university, texts, isTriedAgain }: TriedProps) {
  return <Letter university={university} paragraphs={triedLetter({ isTriedAgain }, texts)} />;
}

Tried.PreviewProps = {
  university: 'University of Leicester',
  texts: originalTexts('tried'),
  isTriedAgain: true,
} satisfies TriedProps;
