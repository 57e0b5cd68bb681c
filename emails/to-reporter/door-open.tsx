import { doorOpenLetter } from '#lib/casework/emails/letters.ts';
import { Letter } from '../letter.tsx';

interface DoorOpenProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
}

/** Tells somebody who could not be reached that nobody tries any more, and that they may still come. */
export function DoorOpen({ university }: DoorOpenProps) {
  return <Letter university={university} paragraphs={doorOpenLetter()} />;
}

DoorOpen.PreviewProps = { university: 'University of Leicester' } satisfies DoorOpenProps;
