import { Fact } from '#components/portal/fact.tsx';
import { Lines } from '#components/ui/lines.tsx';
import { leadingQuestions } from '#lib/casework/answers/fields.ts';
import {
  type AnswerInWords,
  storedAnswersInWords,
} from '#lib/disclosure/questions/answers-in-words.ts';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';

/** What the reporter told: what matters first, the other answers folded. */
export function ToldAnswers({ answers }: { readonly answers: StoredAnswers }) {
  if (Object.keys(answers.given).length === 0) return <p>The questions have not been asked.</p>;
  const all = storedAnswersInWords(answers);
  const leading = leadingQuestions.flatMap((id) => all.filter((answer) => answer.id === id));
  const others = all.filter(({ id }) => !leadingQuestions.includes(id));
  return (
    <>
      <Answers answers={leading} />
      {others.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
            {`The other ${others.length} answers`}
          </summary>
          <Answers answers={others} />
        </details>
      )}
    </>
  );
}

function Answers({ answers }: { readonly answers: readonly AnswerInWords[] }) {
  return (
    <dl className="grid gap-y-2">
      {answers.map(({ id, question, answers: given }) => (
        <Fact key={id} term={question}>
          <Lines lines={given} />
        </Fact>
      ))}
    </dl>
  );
}
