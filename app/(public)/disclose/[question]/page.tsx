import { notFound } from 'next/navigation';
import { NoticePage } from '#components/form/notice-page.tsx';
import { QuestionForm, type QuestionWords } from '#components/form/question-form.tsx';
import { TimeKept } from '#components/form/time-kept.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { questionNotes } from '#lib/content/question-notes.ts';
import { isComplete, questionBefore } from '#lib/disclosure/journey.ts';
import type { Answers } from '#lib/disclosure/questions.ts';
import {
  findQuestion,
  positionOf,
  type Question,
  questions,
  wordsFor,
} from '#lib/disclosure/questions.ts';
import { institution } from '#lib/institution.ts';
import { answerQuestion, passNoticeOn, stay } from '../actions.ts';
import { addressOf, openStep } from '../open-step.ts';

interface Props {
  readonly params: Promise<{ readonly question: string }>;
}

/** All fifteen questions, and the notices between them. */
export default async function Page({ params }: Props) {
  const question = findQuestion((await params).question);
  if (question === undefined) notFound();
  const { draft, until, notice } = await openStep(question.id);
  const place = `Question ${positionOf(question.id) + 1} of ${questions.length}`;
  const pageTitle = `${place} - ${institution.university.name}`;
  if (notice !== undefined) {
    return (
      <NoticePage
        notice={notice}
        answers={draft.answers}
        pageTitle={pageTitle}
        action={passNoticeOn}
      >
        <TimeKept until={until} stay={stay} />
      </NoticePage>
    );
  }

  const { answers } = draft;
  const before = questionBefore(question.id);
  return (
    <PageFrame back={{ href: before === undefined ? '/disclose' : addressOf(before) }}>
      <QuestionForm
        question={inWords(question, place, answers)}
        action={answerQuestion}
        pageTitle={pageTitle}
        chosen={chosenBefore(question, answers)}
        refused={draft.refused?.step === question.id ? draft.refused : undefined}
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

function inWords(question: Question, caption: string, answers: Answers): QuestionWords {
  const { contentNote, why } = questionNotes[question.id];
  const { id, kind, title, options } = question;
  const hint = 'hint' in question ? question.hint : undefined;
  return {
    id,
    kind,
    title: wordsFor(title, answers),
    caption,
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
