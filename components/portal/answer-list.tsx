import { SummaryList } from '#components/ui/summary-list.tsx';
import { answersInWords } from '#lib/casework/answer-words.ts';
import type { Answers } from '#lib/disclosure/questions.ts';

/** All fifteen answers in words. */
export function AnswerList({ answers }: { readonly answers: Answers }) {
  return (
    <SummaryList
      rows={answersInWords(answers).map(({ id, question, answers: given }) => ({
        id,
        term: question,
        value: <Given answers={given} />,
      }))}
    />
  );
}

function Given({ answers }: { readonly answers: readonly string[] }) {
  if (answers.length === 0) return <span className="text-ink-soft">Not given</span>;
  if (answers.length === 1) return answers[0];
  return (
    <ul className="list-disc ps-5">
      {answers.map((answer) => (
        <li key={answer}>{answer}</li>
      ))}
    </ul>
  );
}
