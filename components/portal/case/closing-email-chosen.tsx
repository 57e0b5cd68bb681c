'use client';

import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { EmailPreview } from './email-preview.tsx';
import { useChosen } from './use-chosen.ts';

interface Letters {
  readonly look: EmailInInbox;
  readonly closed: readonly string[];
  /** The same where they want to give feedback. */
  readonly withFeedback: readonly string[];
  /** Undefined where none may go that says that they could not be reached. */
  readonly doorOpen: readonly string[] | undefined;
}

/** Where script runs, the email of the outcome that is chosen in the form around it. */
export function ClosingEmailChosen(letters: Letters) {
  return (
    <ClosingEmailOf
      {...letters}
      outcome={useChosen('outcome', undefined)}
      feedback={useChosen('feedback', undefined)}
    />
  );
}

export interface ClosingEmailOfProps extends Letters {
  /** Empty where none is chosen; undefined where nobody knows, without script: then each is shown, with when it goes. */
  readonly outcome: string | undefined;
  /** Whether they want to give feedback; undefined where nobody knows, without script. */
  readonly feedback: string | undefined;
}

/** The email of an outcome, as it will arrive. */
export function ClosingEmailOf({
  look,
  closed,
  withFeedback,
  doorOpen,
  outcome,
  feedback,
}: ClosingEmailOfProps) {
  const invitation = withFeedback.find((paragraph) => !closed.includes(paragraph));
  const isUnreached = outcome === 'not-reached';
  if (outcome === '' && doorOpen !== undefined) {
    return (
      <p className="mb-6 max-w-prose">
        Choose how it ended: the closing email that goes with it is shown here.
      </p>
    );
  }
  if (isUnreached && doorOpen === undefined) {
    return (
      <p className="mb-6 max-w-prose">No closing email goes where they could not be reached.</p>
    );
  }
  return (
    <>
      {!isUnreached && (
        <>
          <EmailPreview
            id="closed-email"
            title={
              outcome === undefined && doorOpen !== undefined
                ? 'The closing email, however else it ended'
                : 'The closing email'
            }
            look={look}
            paragraphs={feedback === 'yes' ? withFeedback : closed}
          />
          {feedback === undefined && invitation !== undefined && (
            <p className="mb-6 max-w-prose">
              {`Where they want to give feedback, it says as well: “${invitation}”`}
            </p>
          )}
        </>
      )}
      {doorOpen !== undefined && (isUnreached || outcome === undefined) && (
        <EmailPreview
          id="door-open-email"
          title="The closing email where they could not be reached"
          look={look}
          paragraphs={doorOpen}
        />
      )}
    </>
  );
}
