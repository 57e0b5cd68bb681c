import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { closedLetter, doorOpenLetter } from '#lib/casework/emails/letters.ts';
import type { LetterTexts } from '#lib/casework/texts/editable-texts.ts';
import { ClosingEmailChosen } from './closing-email-chosen.tsx';

/** What the editable parts of the two closing emails say. */
export interface ClosingTexts {
  readonly closed: LetterTexts;
  readonly doorOpen: LetterTexts;
}

export interface ClosingEmailsProps {
  /** Undefined where their wishes do not allow one. */
  readonly email: { readonly look: EmailInInbox; readonly texts: ClosingTexts } | undefined;
  /** Whether one may go that says that they could not be reached. */
  readonly hasDoorOpen: boolean;
}

/** The email that goes when a case is closed, by how it ended. */
export function ClosingEmails({ email, hasDoorOpen }: ClosingEmailsProps) {
  if (email === undefined) {
    return (
      <p className="mb-6 max-w-prose">No closing email goes: their wishes do not allow one.</p>
    );
  }
  const { look, texts } = email;
  return (
    <ClosingEmailChosen
      look={look}
      closed={closedLetter({ wantsFeedback: false }, texts.closed)}
      withFeedback={closedLetter({ wantsFeedback: true }, texts.closed)}
      doorOpen={hasDoorOpen ? doorOpenLetter(texts.doorOpen) : undefined}
    />
  );
}
