import { isVerb, workflow } from '#lib/casework/case/workflow.ts';
import { verbPath } from '#lib/paths.ts';

export interface DraftStripProps {
  /** The newest first. */
  readonly drafts: readonly { readonly verb: string; readonly reference: string }[];
}

/** What somebody was writing and did not save. */
export function DraftStrip({ drafts }: DraftStripProps) {
  const known = drafts.flatMap(({ verb, reference }) =>
    isVerb(verb) ? [{ verb, reference }] : [],
  );
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="card mb-6 px-4 py-3">
      <h2 id="drafts" className="text-heading-3">
        You were writing
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        {known.map(({ verb, reference }) => (
          <li key={`${verb}-${reference}`}>
            <a href={verbPath(reference, verb)} className="inline-flex min-h-11 items-center">
              {`${workflow[verb].label}, ${reference}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
