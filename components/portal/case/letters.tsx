import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { EmailPreview } from './email-preview.tsx';
import { LetterPreview } from './letter-preview.tsx';

export interface LettersProps {
  readonly letters: readonly LetterToRead[];
  /** With what their ids begin. */
  readonly start: string;
}

/** Emails as they arrive, and letters as they are printed, one below the other. */
export function Letters({ letters, start }: LettersProps) {
  return letters.map(({ title, note, email, paper }, place) =>
    email === undefined ? (
      <LetterPreview
        key={title}
        id={`${start}-${place}`}
        title={title}
        note={note}
        letter={paper}
      />
    ) : (
      <EmailPreview key={title} id={`${start}-${place}`} title={title} note={note} email={email} />
    ),
  );
}
