import { keepingInTouchLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface KeepingInTouchProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Asks somebody how they are with whom it was agreed to keep in touch. */
export function KeepingInTouch({ university, texts }: KeepingInTouchProps) {
  return <Letter university={university} paragraphs={keepingInTouchLetter(texts)} />;
}

KeepingInTouch.PreviewProps = {
  university: 'University of Leicester',
  texts: originalTexts('keeping-in-touch'),
} satisfies KeepingInTouchProps;
