import { type ClosedWords, closedLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface ClosedProps extends ClosedWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Tells somebody that nobody contacts them any more, and how to come back. */
export function Closed({ university, wantsFeedback, texts }: ClosedProps) {
  return <Letter university={university} paragraphs={closedLetter({ wantsFeedback }, texts)} />;
}

Closed.PreviewProps = {
  university: 'University of Leicester',
  wantsFeedback: false,
  texts: originalTexts('closed'),
} satisfies ClosedProps;
