import { triedLetter } from '#lib/casework/emails/letters.ts';
import { Letter } from '../letter.tsx';

interface TriedProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
}

/** Tells somebody that they were tried in another way and not reached. */
export function Tried({ university }: TriedProps) {
  return <Letter university={university} paragraphs={triedLetter()} />;
}

Tried.PreviewProps = { university: 'University of Leicester' } satisfies TriedProps;
