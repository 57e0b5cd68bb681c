import type { ReactNode } from 'react';
import { type Choice, Choices } from '#components/forms/choices.tsx';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import {
  beginningOf,
  chosenIn,
  type PlainAction,
  type RefusedBefore,
} from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { FormTitle } from './form-title.tsx';

export interface ChoiceFormProps {
  /** Stands above the fields, and below what is wrong with them. */
  readonly children: ReactNode;
  readonly action: PlainAction;
  readonly pageTitle: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly refused: RefusedBefore | undefined;
}

/** The choice between staying anonymous and leaving contact details. Neither is chosen for the person. */
export function ChoiceForm({
  action,
  pageTitle,
  legend,
  choices,
  refused,
  children,
}: ChoiceFormProps) {
  const state = beginningOf('way', [], refused);
  return (
    <form action={action} noValidate autoComplete="off">
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />
      {children}
      <Choices
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
