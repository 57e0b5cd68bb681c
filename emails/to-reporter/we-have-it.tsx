import { confirmationLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface WeHaveItProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
  /** The last day for the first contact, in words: "Tuesday 29 December 2026". */
  readonly contactBy: string;
}

/**
 * Tells somebody who left contact details that what they sent has arrived. Somebody else may see
 * it: it names no subject, no team, no service and no urgency, and does not even call the way of
 * getting in touch safe. Nothing that anybody typed on the form is in it, so that nobody can have the
 * University write their words to somebody else. It promises only what holds in every case.
 */
export function WeHaveIt({ university, texts, contactBy }: WeHaveItProps) {
  return <Letter university={university} paragraphs={confirmationLetter({ contactBy }, texts)} />;
}

WeHaveIt.PreviewProps = {
  university: 'University of Leicester',
  texts: originalTexts('we-have-it'),
  contactBy: 'Tuesday 29 December 2026',
} satisfies WeHaveItProps;
