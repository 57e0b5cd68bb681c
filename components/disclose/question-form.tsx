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
import { ContentNote, WhyWeAsk } from './question-note.tsx';

/** What a question asks, in the words that fit whom the disclosure is about: public copy. */
export interface QuestionWords {
  readonly id: string;
  readonly kind: 'one' | 'many';
  readonly title: string;
  readonly caption: string;
  readonly hint: string | undefined;
  readonly contentNote: string | undefined;
  readonly why: string;
  readonly choices: readonly Omit<Choice, 'details'>[];
}

export interface QuestionFormProps {
  readonly question: QuestionWords;
  readonly action: PlainAction;
  readonly pageTitle: string;
  readonly chosen: readonly string[];
  readonly refused: RefusedBefore | undefined;
}

/** One question: every one of the fifteen is shown by this. */
export function QuestionForm({
  question: { id, kind, title, caption, hint, contentNote, why, choices },
  action,
  pageTitle,
  chosen,
  refused,
}: QuestionFormProps) {
  const state = beginningOf('answer', chosen, refused);
  return (
    <form action={action} noValidate autoComplete="off">
      <FormTitle title={pageTitle} state={state} />
      <ErrorSummary state={state} />
      <input type="hidden" name="question" value={id} />
      <Choices
        field="answer"
        kind={kind}
        legend={
          <>
            <span className="block text-ink-soft">{caption}</span>
            <h1 className="text-heading-1">{title}</h1>
          </>
        }
        hint={hint}
        notes={
          <>
            {contentNote !== undefined && <ContentNote text={contentNote} />}
            <WhyWeAsk text={why} />
          </>
        }
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
