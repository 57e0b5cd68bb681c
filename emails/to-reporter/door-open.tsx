import { doorOpenLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface DoorOpenProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Tells somebody who could not be reached that nobody tries any more, and that they may still come. */
export function DoorOpen({ university, texts }: DoorOpenProps) {
  return <Letter university={university} paragraphs={doorOpenLetter(texts)} />;
}

DoorOpen.PreviewProps = {
  university: 'University of Leicester',
  texts: originalTexts('door-open'),
} satisfies DoorOpenProps;
