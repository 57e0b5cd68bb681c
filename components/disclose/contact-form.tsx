'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FormField, FormFields } from '#components/forms/form-fields.tsx';
import { type FormAction, freshForm } from '#components/forms/form-state.ts';
import { isTouched } from '#components/forms/is-touched.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { contactWords } from '#lib/content/contact-words.ts';
import type { ContactParts } from '#lib/disclosure/contact-fields.ts';
import { FormTitle } from './form-title.tsx';
import { MoreIfWanted } from './more-if-wanted.tsx';

export interface ContactFormProps {
  /** Stands above the fields, and below what is wrong with them. */
  readonly children: ReactNode;
  /** Stands right above Send. */
  readonly beforeSend?: ReactNode;
  /** What to know while filling it in: above the fields, or beside them where there is room. */
  readonly toKnow?: ReactNode;
  readonly action: FormAction;
  readonly parts: ContactParts;
  readonly pageTitle: string;
  /** The time is up: what was typed is shown, and leads to the start. */
  readonly isExpired?: boolean;
}

/** What can be opened when it is wanted. */
const folds = ['calling', 'needs', 'note'] as const;

const { ways, more } = contactWords;

/** Contact details and safe-contact wishes: typed and sent from this one page, so that they lie nowhere else. */
export function ContactForm({
  action,
  parts,
  pageTitle,
  isExpired = false,
  children,
  beforeSend,
  toKnow,
}: ContactFormProps) {
  const [state, submit] = useActionState(action, freshForm, '/disclose/contact');
  const ask = (name: keyof ContactParts['ways']) => (
    <FormField name={name} field={parts.ways[name]} state={state} />
  );
  return (
    <form
      action={submit}
      noValidate
      autoComplete="off"
      data-keeps=""
      key={state.attempt}
      className="gap-x-16 lg:grid lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)] lg:*:col-start-1"
    >
      <div>
        <FormTitle title={pageTitle} state={state} />
        <ErrorSummary state={state} />
        {children}
      </div>
      {toKnow !== undefined && (
        <div className="mb-8 lg:col-start-2! lg:row-span-2 lg:row-start-1 lg:self-start lg:rounded-card lg:border lg:border-line lg:bg-surface lg:p-5">
          {toKnow}
        </div>
      )}
      <div>
        <FormFields fields={parts.you} state={state} />

        <h2 className="mt-10 mb-2 text-heading-2">{ways.title}</h2>
        <p className="mb-6">{ways.lead}</p>
        <Way typed={ask('email')}>
          {ask('emailSafe')}
          {ask('mayConfirm')}
        </Way>
        <Way typed={ask('phone')}>
          {ask('callSafe')}
          {ask('textSafe')}
          {ask('voicemailSafe')}
          <div className="once-voicemail">{ask('voicemailWords')}</div>
          <p className="border-s-4 border-edge ps-4">{ways.answeredByOther}</p>
        </Way>
        <Way typed={ask('teams')}>{ask('teamsSafe')}</Way>

        <h2 className="mt-10 mb-2 text-heading-2">{more.title}</h2>
        <p className="mb-4">{more.lead}</p>
        <p className="mb-4">{more.unreachable}</p>
        {folds.map((fold) => (
          <MoreIfWanted
            key={fold}
            id={`more-${fold}`}
            {...contactWords[fold]}
            isOpen={isTouched(parts[fold], state)}
          >
            <FormFields fields={parts[fold]} state={state} />
          </MoreIfWanted>
        ))}

        {beforeSend}
        {!isExpired && (
          <noscript>
            <p className="mt-4">{contactWords.withoutScript}</p>
          </noscript>
        )}
        <div className="mt-6">
          {isExpired ? (
            <LinkButton href="/disclose">Start again</LinkButton>
          ) : (
            <SubmitButton busy="Sending…">Send</SubmitButton>
          )}
        </div>
      </div>
    </form>
  );
}

/** A way of contact, and what is asked about it once it is typed. */
function Way({ typed, children }: { readonly typed: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="card card-way mb-4 p-4 pe-8 sm:p-6 *:mb-0">
      {typed}
      <div className="once-typed pt-6 *:last:mb-0">{children}</div>
    </div>
  );
}
