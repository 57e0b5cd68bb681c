'use client';

import { useActionState } from 'react';
import { whyAnonymousOptions } from '#lib/disclosure/why-anonymous-options.ts';
import { Choices } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { chosenIn, type FormAction } from './form-state.ts';
import { FormTitle } from './form-title.tsx';
import { KeepTyped, type Kept } from './keep-typed.tsx';
import { SubmitButton } from './submit-button.tsx';

export interface AnonymousFormProps {
  readonly action: FormAction;
  readonly pageTitle: string;
}

/** The last page of the anonymous way: one optional tick list, and Send. */
export function AnonymousForm(props: AnonymousFormProps) {
  return <KeepTyped>{(kept) => <Fields {...props} {...kept} />}</KeepTyped>;
}

function Fields({ action, pageTitle, begin, onSubmit }: AnonymousFormProps & Kept) {
  const [state, submit] = useActionState(action, begin, '/disclose/anonymous');
  return (
    <form action={submit} noValidate onSubmit={onSubmit}>
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />
      <Choices
        key={state.attempt}
        field="why"
        kind="many"
        legend={<h2 className="text-heading-2">Why do you want to stay anonymous? (optional)</h2>}
        hint="This helps us remove what makes it hard to come forward. Tick everything that fits, or leave it empty."
        choices={whyAnonymousOptions}
        chosen={chosenIn(state.values, 'why')}
      />
      <SubmitButton busy="Sending…">Send</SubmitButton>
    </form>
  );
}
