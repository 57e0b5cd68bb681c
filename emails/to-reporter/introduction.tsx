import { type IntroductionWords, introductionLetter } from '#lib/casework/emails/letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface IntroductionProps extends IntroductionWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Tells somebody who will be in touch with them. */
export function Introduction({ university, texts, ...words }: IntroductionProps) {
  return <Letter university={university} paragraphs={introductionLetter(words, texts)} />;
}

Introduction.PreviewProps = {
  university: 'University of Leicester',
  texts: originalTexts('introduction'),
  colleague: 'Priya Raman',
  contactBy: 'Tuesday 29 December 2026',
} satisfies IntroductionProps;
