import { QuestionForm, type QuestionWords } from '#components/disclose/question-form.tsx';
import { TimeKept } from '#components/disclose/time-kept.tsx';
import type { RefusedBefore } from '#components/forms/form-state.ts';
import { PageFrame } from '#components/site/page-frame.tsx';
import { questionNotes } from '#lib/content/question-notes.ts';
import { isComplete, questionBefore } from '#lib/disclosure/journey.ts';
import {
  type Answers,
  positionOf,
  type Question,
  questions,
  wordsFor,
} from '#lib/disclosure/questions/current.ts';
import { institution } from '#lib/institution.ts';
import { answerQuestion, stay } from './actions.ts';
import { addressOf } from './open-step.ts';

export interface QuestionPageProps {
  readonly question: Question;
  readonly answers: Answers;
  /** When the draft is dropped. */
  readonly until: Date;
  readonly refused?: RefusedBefore | undefined;
}

/** Every one of the fifteen questions is shown by this. */
export function QuestionPage({ question, answers, until, refused }: QuestionPageProps) {
  const before = questionBefore(question.id);
  return (
    <PageFrame back={{ href: before === undefined ? '/disclose' : addressOf(before) }}>
      <QuestionForm
        question={inWords(question, answers)}
        action={answerQuestion}
        pageTitle={titleOf(question)}
        chosen={chosenBefore(question, answers)}
        refused={refused}
      />
      {isComplete(answers) && (
        <p className="mt-6">
          <a href="/disclose/check" className="inline-flex min-h-11 items-center">
            Go back to all your answers
          </a>
        </p>
      )}
      <TimeKept until={until} stay={stay} />
    </PageFrame>
  );
}

/** The title says no more than where one is: it stays in the history, and in a list of tabs. */
export function titleOf(question: Question): string {
  return `${placeOf(question)} - ${institution.university.name}`;
}

function placeOf({ id }: Question): string {
  return `Question ${positionOf(id) + 1} of ${questions.length}`;
}

function inWords(question: Question, answers: Answers): QuestionWords {
  const { contentNote, why } = questionNotes[question.id];
  const { id, kind, title, options } = question;
  const hint = 'hint' in question ? question.hint : undefined;
  return {
    id,
    kind,
    title: wordsFor(title, answers),
    caption: placeOf(question),
    hint: hint && wordsFor(hint, answers),
    contentNote: contentNote && wordsFor(contentNote, answers),
    why,
    choices: options.map(({ code, label, standsAlone }) => ({
      code,
      label: wordsFor(label, answers),
      standsAlone: standsAlone === true,
    })),
  };
}

function chosenBefore({ id }: Question, answers: Answers): readonly string[] {
  const given = answers[id];
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : given;
}
