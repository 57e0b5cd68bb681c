import { Lines } from '#components/ui/lines.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { storedAnswersInWords } from '#lib/disclosure/questions/answers-in-words.ts';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';

/** All answers in words, those of the questions that were asked. */
export function AnswerList({ answers }: { readonly answers: StoredAnswers }) {
  if (Object.keys(answers.given).length === 0) return <p>The questions have not been asked.</p>;
  return (
    <SummaryList
      rows={storedAnswersInWords(answers).map(({ id, question, answers: given }) => ({
        id,
        term: question,
        value: <Lines lines={given} />,
      }))}
    />
  );
}
