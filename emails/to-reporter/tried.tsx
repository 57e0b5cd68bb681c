import { type TriedWords, triedLetter } from '#lib/casework/emails/letters.ts';
import { Letter } from '../letter.tsx';

interface TriedProps extends TriedWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
}

/** Tells somebody that they were tried in another way and not reached. */
export function Tried({ university, isTriedAgain }: TriedProps) {
  return <Letter university={university} paragraphs={triedLetter({ isTriedAgain })} />;
}

Tried.PreviewProps = {
  university: 'University of Leicester',
  isTriedAgain: true,
} satisfies TriedProps;
