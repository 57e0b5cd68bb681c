'use client';

import { type ReactNode, useActionState } from 'react';
import { type Choice, Choices } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { beginningOf, chosenIn, type FormAction, type RefusedBefore } from './form-state.ts';
import { FormTitle } from './form-title.tsx';
import { KeepTyped, type Kept } from './keep-typed.tsx';
import { SubmitButton } from './submit-button.tsx';

export interface QuestionFormProps {
  readonly action: FormAction;
  readonly questionId: string;
  readonly kind: 'one' | 'many';
  readonly title: string;
  readonly caption: string;
  readonly pageTitle: string;
  readonly hint: string | undefined;
  /** What to know before choosing: a content note, why we ask. */
  readonly notes: ReactNode;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly refused: RefusedBefore | undefined;
}

/** One question: every one of the fifteen is shown by this. */
export function QuestionForm(props: QuestionFormProps) {
  const begin = beginningOf('answer', props.chosen, props.refused);
  return <KeepTyped begin={begin}>{(kept) => <Fields {...props} {...kept} />}</KeepTyped>;
}

function Fields({
  action,
  questionId,
  kind,
  title,
  caption,
  pageTitle,
  hint,
  notes,
  choices,
  begin,
  onSubmit,
}: QuestionFormProps & Kept) {
  const [state, submit] = useActionState(action, begin, `/disclose/${questionId}`);
  return (
    <form action={submit} noValidate autoComplete="off" onSubmit={onSubmit}>
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />
      <input type="hidden" name="question" value={questionId} />
      <Choices
        key={state.attempt}
        field="answer"
        kind={kind}
        legend={
          <>
            <span className="block text-ink-soft">{caption}</span>
            <h1 className="text-heading-1">{title}</h1>
          </>
        }
        hint={hint}
        notes={notes}
        choices={choices}
        chosen={chosenIn(state.values, 'answer')}
        error={state.errors.answer}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Saving…" name="intent" value="continue">
          Continue
        </SubmitButton>
        <SubmitButton busy="Saving…" name="intent" value="skip" variant="quiet">
          Skip this question
        </SubmitButton>
      </div>
    </form>
  );
}
