import { ClosingEmailChosen, type ClosingLetters } from './closing-email-chosen.tsx';

export interface ClosingEmailsProps {
  /** By how it ended; undefined where their wishes do not allow one. */
  readonly emails: ClosingLetters | undefined;
}

/** The email that goes when a case is closed, by how it ended. */
export function ClosingEmails({ emails }: ClosingEmailsProps) {
  if (emails === undefined) {
    return (
      <p className="mb-6 max-w-prose">No closing email goes: their wishes do not allow one.</p>
    );
  }
  return <ClosingEmailChosen {...emails} />;
}
