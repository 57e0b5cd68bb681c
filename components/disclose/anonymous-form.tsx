'use client';

import { type ReactNode, useActionState } from 'react';
import { Choices } from '#components/forms/choices.tsx';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { chosenIn, type FormAction, freshForm } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { whyAnonymousCopy } from '#lib/content/why-anonymous.ts';
import { whyAnonymousOptions } from '#lib/disclosure/why-anonymous-options.ts';
import { FormTitle } from './form-title.tsx';

export interface AnonymousFormProps {
  /** Stands above the fields, and below what is wrong with them. */
  readonly children: ReactNode;
  /** Stands right above Send. */
  readonly beforeSend: ReactNode;
  readonly action: FormAction;
  readonly pageTitle: string;
}

/** The last page of the anonymous way: one optional tick list, and Send. */
export function AnonymousForm({ action, pageTitle, children, beforeSend }: AnonymousFormProps) {
  const [state, submit] = useActionState(action, freshForm, '/disclose/anonymous');
  return (
    <form action={submit} noValidate autoComplete="off" data-keeps="">
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />
      {children}
      <Choices
        key={state.attempt}
        field="why"
        kind="many"
        legend={<h2 className="text-heading-2">{whyAnonymousCopy.question}</h2>}
        hint={whyAnonymousCopy.hint}
        choices={whyAnonymousOptions}
        chosen={chosenIn(state.values, 'why')}
      />
      {beforeSend}
      <div className="mt-6">
        <SubmitButton busy="Sending…">Send</SubmitButton>
      </div>
    </form>
  );
}
