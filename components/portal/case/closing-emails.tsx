import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { closedLetter, doorOpenLetter } from '#lib/casework/emails/letters.ts';
import { ClosingEmailChosen } from './closing-email-chosen.tsx';

export interface ClosingEmailsProps {
  /** Undefined where their wishes do not allow one. */
  readonly look: EmailInInbox | undefined;
  /** Whether one may go that says that they could not be reached. */
  readonly hasDoorOpen: boolean;
}

/** The email that goes when a case is closed, by how it ended. */
export function ClosingEmails({ look, hasDoorOpen }: ClosingEmailsProps) {
  if (look === undefined) {
    return (
      <p className="mb-6 max-w-prose">No closing email goes: their wishes do not allow one.</p>
    );
  }
  return (
    <ClosingEmailChosen
      look={look}
      closed={closedLetter()}
      doorOpen={hasDoorOpen ? doorOpenLetter() : undefined}
    />
  );
}
