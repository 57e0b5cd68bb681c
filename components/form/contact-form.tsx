'use client';

import { useActionState } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { AdjustmentFields } from './adjustment-fields.tsx';
import { Choices } from './choices.tsx';
import { safeOrNot, voicemailChoices, yesOrNo } from './contact-fields.ts';
import { ErrorSummary } from './error-summary.tsx';
import { fieldsOf } from './fields-of.ts';
import type { FormAction } from './form-state.ts';
import { FormTitle } from './form-title.tsx';
import { KeepTyped, type Kept } from './keep-typed.tsx';
import { MoreIfWanted } from './more-if-wanted.tsx';
import { SafeContactFields } from './safe-contact-fields.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextField } from './text-field.tsx';

export interface ContactFormProps {
  readonly action: FormAction;
  readonly pageTitle: string;
  /** The time is up: what was typed is shown, and leads to the start. */
  readonly isExpired?: boolean;
}

const callingFields = [
  'safeDays',
  'safeTimes',
  'neverCall',
  'seenBy',
  'answeredByOther',
  'coverName',
  'unreachable',
];
const adjustmentFields = ['interpreter', 'signLanguage', 'access', 'friend', 'preference', 'notTo'];

/** Contact details and safe-contact wishes: typed and sent from this one page, so that they lie nowhere else. */
export function ContactForm(props: ContactFormProps) {
  return <KeepTyped>{(kept) => <Fields {...props} {...kept} />}</KeepTyped>;
}

function Fields({
  action,
  pageTitle,
  isExpired = false,
  begin,
  onSubmit,
}: ContactFormProps & Kept) {
  const [state, submit] = useActionState(action, begin, '/disclose/contact');
  const { text, choices, isTouched } = fieldsOf(state);
  const safety = (field: string, legend: string) => (
    <Choices
      {...choices(field, 'no')}
      kind="one"
      compact
      legend={<span className="font-semibold">{legend}</span>}
      choices={safeOrNot}
    />
  );
  return (
    <form action={submit} noValidate onSubmit={onSubmit} key={state.attempt}>
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />

      <TextField
        {...text('name')}
        label="Name you’d like us to use (optional)"
        hint="A first name or a nickname is fine."
        autoComplete="nickname"
      />
      <TextField {...text('pronouns')} label="Pronouns (optional)" />

      <h2 className="mt-10 mb-2 text-heading-2">How can we contact you safely?</h2>
      <p className="mb-6">
        Give at least one way, and say that it is safe. We only use the ways that you say are safe.
      </p>

      <div className="card card-way mb-4 p-4 pe-8 sm:p-6">
        <TextField {...text('email')} label="Email address" type="email" autoComplete="email" />
        {safety('emailSafe', 'Is it safe to email you there?')}
        <Choices
          {...choices('mayConfirm', 'no')}
          kind="one"
          compact
          legend={
            <span className="font-semibold">May we email you to confirm that we have it?</span>
          }
          hint="The email does not say what it is about."
          choices={yesOrNo}
        />
      </div>
      <div className="card card-way mb-4 p-4 pe-8 sm:p-6">
        <TextField {...text('phone')} label="Phone number" type="tel" autoComplete="tel" />
        {safety('callSafe', 'Is it safe to call you there?')}
        {safety('textSafe', 'Is it safe to text you there?')}
        {safety('voicemailSafe', 'Is it safe to leave a voicemail there?')}
        <Choices
          {...choices('voicemailWords', 'none')}
          kind="one"
          legend={<span className="font-semibold">What may a voicemail say?</span>}
          choices={voicemailChoices}
        />
      </div>
      <div className="card card-way mb-4 p-4 pe-8 sm:p-6">
        <TextField {...text('teams')} label="Microsoft Teams name or address" />
        {safety('teamsSafe', 'Is it safe to message you on Teams?')}
      </div>

      <h2 className="mt-10 mb-2 text-heading-2">Anything else that helps (optional)</h2>
      <p className="mb-4">Fill in what matters to you and leave the rest.</p>
      <MoreIfWanted
        title="Staying safe when we call"
        summary="Days, times, and who might answer"
        keepOpen={isTouched(callingFields)}
      >
        <SafeContactFields state={state} />
      </MoreIfWanted>
      <MoreIfWanted
        title="What you need, and who should see you"
        summary="Language, access, a friend, and who must not have your case"
        keepOpen={isTouched(adjustmentFields)}
      >
        <AdjustmentFields state={state} />
      </MoreIfWanted>
      <MoreIfWanted
        title="A short note about contacting you"
        summary="Up to 500 characters"
        keepOpen={isTouched(['note'])}
      >
        <TextField
          {...text('note')}
          label="Note"
          hint="Only about how to contact you safely. You do not need to describe what happened."
          lines={4}
        />
      </MoreIfWanted>

      <div className="mt-8">
        {isExpired ? (
          <LinkButton href="/disclose">Start again</LinkButton>
        ) : (
          <SubmitButton busy="Sending…">Send</SubmitButton>
        )}
      </div>
    </form>
  );
}
