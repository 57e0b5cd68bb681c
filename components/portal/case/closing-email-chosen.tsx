'use client';

import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { EmailPreview } from './email-preview.tsx';
import { useChosen } from './use-chosen.ts';

/** The emails of which one goes, as they arrive. */
export interface ClosingLetters {
  readonly closed: ArrivingEmail;
  /** The same where they want to give feedback. */
  readonly withFeedback: ArrivingEmail;
  /** Undefined where none may go that says that they could not be reached. */
  readonly doorOpen: ArrivingEmail | undefined;
}

/** Where script runs, the email of the outcome that is chosen in the form around it. */
export function ClosingEmailChosen(letters: ClosingLetters) {
  return (
    <ClosingEmailOf
      {...letters}
      outcome={useChosen('outcome', undefined)}
      feedback={useChosen('feedback', undefined)}
    />
  );
}

export interface ClosingEmailOfProps extends ClosingLetters {
  /** Empty where none is chosen; undefined where nobody knows, without script: then each is shown, with when it goes. */
  readonly outcome: string | undefined;
  /** Whether they want to give feedback; undefined where nobody knows, without script. */
  readonly feedback: string | undefined;
}

/** The email of an outcome, as it will arrive. */
export function ClosingEmailOf({
  closed,
  withFeedback,
  doorOpen,
  outcome,
  feedback,
}: ClosingEmailOfProps) {
  const asUsual = new Set(closed.text.split('\n\n'));
  const invitation = withFeedback.text.split('\n\n').find((line) => !asUsual.has(line));
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
            email={feedback === 'yes' ? withFeedback : closed}
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
          email={doorOpen}
        />
      )}
    </>
  );
}
