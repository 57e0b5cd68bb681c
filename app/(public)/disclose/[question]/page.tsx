import { notFound } from 'next/navigation';
import { NoticePage } from '#components/disclose/notice-page.tsx';
import { TimeKept } from '#components/disclose/time-kept.tsx';
import { findQuestion } from '#lib/disclosure/questions/current.ts';
import { passNoticeOn, stay } from '../actions.ts';
import { openStep } from '../open-step.ts';
import { QuestionPage, titleOf } from '../question-page.tsx';

interface Props {
  readonly params: Promise<{ readonly question: string }>;
}

/** All fifteen questions, and the notices between them. */
export default async function Page({ params }: Props) {
  const question = findQuestion((await params).question);
  if (question === undefined) notFound();
  const { draft, until, notice } = await openStep(question.id);
  if (notice !== undefined) {
    return (
      <NoticePage
        notice={notice}
        answers={draft.answers}
        pageTitle={titleOf(question)}
        action={passNoticeOn}
      >
        <TimeKept until={until} stay={stay} />
      </NoticePage>
    );
  }
  return (
    <QuestionPage
      question={question}
      answers={draft.answers}
      until={until}
      refused={draft.refused?.step === question.id ? draft.refused : undefined}
    />
  );
}
