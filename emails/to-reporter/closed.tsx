import { closedLetter } from '#lib/casework/emails/letters.ts';
import { Letter } from '../letter.tsx';

interface ClosedProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
}

/** Tells somebody that nobody contacts them any more, and how to come back. */
export function Closed({ university }: ClosedProps) {
  return <Letter university={university} paragraphs={closedLetter()} />;
}

Closed.PreviewProps = { university: 'University of Leicester' } satisfies ClosedProps;
