import { faq } from '#lib/content/faq.ts';

export interface SelectedQuestionsProps {
  /** Ids of entries of the FAQ. */
  readonly ids: readonly string[];
}

/** Links to a few answers. */
export function SelectedQuestions({ ids }: SelectedQuestionsProps) {
  const chosen = faq.flatMap(({ entries }) => entries).filter(({ id }) => ids.includes(id));
  return (
    <ul className="grid gap-x-8 md:grid-cols-2">
      {chosen.map(({ id, question }) => (
        <li key={id} className="border-t border-line">
          <a href={`/faq#${id}`} className="flex min-h-14 items-start py-3.5">
            {question}
          </a>
        </li>
      ))}
    </ul>
  );
}
