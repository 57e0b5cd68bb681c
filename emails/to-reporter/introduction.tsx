import { type IntroductionWords, introductionLetter } from '#lib/casework/emails/letters.ts';
import { Letter } from '../letter.tsx';

interface IntroductionProps extends IntroductionWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
}

/** Tells somebody who will be in touch with them. */
export function Introduction({ university, ...words }: IntroductionProps) {
  return <Letter university={university} paragraphs={introductionLetter(words)} />;
}

Introduction.PreviewProps = {
  university: 'University of Leicester',
  colleague: 'Priya Raman',
  contactBy: 'Tuesday 29 December 2026',
} satisfies IntroductionProps;
