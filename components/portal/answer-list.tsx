import { Lines } from '#components/ui/lines.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { answersInWords } from '#lib/disclosure/answers-in-words.ts';
import type { Answers } from '#lib/disclosure/questions.ts';

/** All fifteen answers in words. */
export function AnswerList({ answers }: { readonly answers: Answers }) {
  return (
    <SummaryList
      rows={answersInWords(answers, 'staff').map(({ id, question, answers: given }) => ({
        id,
        term: question,
        value: <Lines lines={given} />,
      }))}
    />
  );
}
