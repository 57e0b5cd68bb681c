import { closedLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface ClosedProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Tells somebody that nobody contacts them any more, and how to come back. */
export function Closed({ university, texts }: ClosedProps) {
  return <Letter university={university} paragraphs={closedLetter(texts)} />;
}

Closed.PreviewProps = {
  university: 'University of Leicester',
  texts: originalTexts('closed'),
} satisfies ClosedProps;
