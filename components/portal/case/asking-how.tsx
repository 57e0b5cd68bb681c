import type { FormAction } from '#components/forms/form-state.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { capitalised, dueInWords } from '#lib/casework/clock/time-words.ts';
import { type ContactWayOnFile, wayNames } from '#lib/casework/contact/ways.ts';
import { askingHowFields } from '#lib/casework/keeping-in-touch/fields.ts';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { EmailPreview } from './email-preview.tsx';
import { VerbForm } from './verb-form.tsx';

export interface AskingHowProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly dueAt: Temporal.Instant;
  /** As it will arrive; undefined where their wishes allow none. */
  readonly toSend: { readonly email: ArrivingEmail; readonly shown: string } | undefined;
  /** What may be used in its place. */
  readonly ways: readonly ContactWayOnFile[];
  readonly now: Temporal.Instant;
}

/** The email that asks somebody how they are, which one press sends; or the way to take where no email may go. */
export function AskingHow({ action, reference, dueAt, toSend, ways, now }: AskingHowProps) {
  const due = dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar);
  return (
    <>
      <p className="mb-4 max-w-prose">
        {`${capitalised(due)}. A call, or an answer from them, counts as well: `}
        <a href={verbPath(reference, 'log-contact')}>log it as a contact</a>. If they do not want it
        any more, <a href={verbPath(reference, 'stop-keeping-in-touch')}>stop keeping in touch</a>.
      </p>
      {toSend === undefined ? (
        <AnotherWay reference={reference} ways={ways} />
      ) : (
        <VerbForm
          action={action}
          reference={reference}
          save="Send this email"
          fields={drawnFields(askingHowFields)}
          values={{ shown: toSend.shown }}
        >
          <EmailPreview
            id="asking-how"
            title="The email that goes to them, as it will arrive"
            email={toSend.email}
          />
        </VerbForm>
      )}
    </>
  );
}

function AnotherWay({ reference, ways }: Pick<AskingHowProps, 'reference' | 'ways'>) {
  const others = ways.filter((way) => way !== 'email' && way !== 'from-them');
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    others.map((way) => wayNames[way].toLowerCase()),
  );
  return (
    <>
      <p className="mb-4 max-w-prose">
        {`No email goes: their wishes do not allow one. Ask them how they are in a way that is safe: ${names}.`}
      </p>
      <LinkButton href={verbPath(reference, 'log-contact')}>Log a contact</LinkButton>
    </>
  );
}
