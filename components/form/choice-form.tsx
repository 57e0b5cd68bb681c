'use client';

import { type ReactNode, useActionState } from 'react';
import { type Choice, Choices } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { beginningOf, chosenIn, type FormAction, type RefusedBefore } from './form-state.ts';
import { FormTitle } from './form-title.tsx';
import { KeepTyped, type Kept } from './keep-typed.tsx';
import { SubmitButton } from './submit-button.tsx';

export interface ChoiceFormProps {
  /** Stands above the fields, and below what is wrong with them. */
  readonly children: ReactNode;
  readonly action: FormAction;
  readonly pageTitle: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly refused: RefusedBefore | undefined;
}

/** The choice between staying anonymous and leaving contact details. Neither is chosen for the person. */
export function ChoiceForm(props: ChoiceFormProps) {
  const begin = beginningOf('way', [], props.refused);
  return <KeepTyped begin={begin}>{(kept) => <Fields {...props} {...kept} />}</KeepTyped>;
}

function Fields({
  action,
  pageTitle,
  legend,
  choices,
  children,
  begin,
  onSubmit,
}: ChoiceFormProps & Kept) {
  const [state, submit] = useActionState(action, begin, '/disclose/choice');
  return (
    <form action={submit} noValidate autoComplete="off" onSubmit={onSubmit}>
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />
      {children}
      <Choices
        key={state.attempt}
        field="way"
        kind="one"
        legend={<h2 className="text-heading-2">{legend}</h2>}
        choices={choices}
        chosen={chosenIn(state.values, 'way')}
        error={state.errors.way}
      />
      <SubmitButton busy="One moment…">Continue</SubmitButton>
    </form>
  );
}
