export interface WrittenWholeProps {
  readonly written: readonly { readonly term: string; readonly text: string }[];
  /** It was in the wrong case. */
  readonly isStruck?: boolean;
}

/** What was written at length, whole; nothing where an entry stands in its line alone. */
export function WrittenWhole({ written, isStruck = false }: WrittenWholeProps) {
  if (written.length === 0) return null;
  return (
    <dl className="my-1 grid gap-1">
      {written.map(({ term, text }) => (
        <div key={term}>
          <dt className="text-small text-ink-soft">{term}</dt>
          <dd>
            <bdi className={`block whitespace-pre-line ${isStruck ? 'line-through' : ''}`}>
              {text}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
