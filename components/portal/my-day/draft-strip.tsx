import type { PlainAction } from '#components/forms/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { isVerb, type Verb, workflow } from '#lib/casework/case/workflow.ts';
import { verbPath } from '#lib/paths.ts';

export interface DraftStripProps {
  /** The newest first. */
  readonly drafts: readonly { readonly verb: string; readonly reference: string }[];
  readonly discard: PlainAction;
}

/** What somebody was writing and did not save. */
export function DraftStrip({ drafts, discard }: DraftStripProps) {
  const known = drafts.flatMap(({ verb, reference }) =>
    isVerb(verb) ? [{ verb, reference }] : [],
  );
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="card mb-4 px-4 py-2">
      <h2 id="drafts" className="sr-only">
        You were writing
      </h2>
      <ul>
        {known.map((one) => (
          <Draft key={`${one.verb}-${one.reference}`} {...one} discard={discard} />
        ))}
      </ul>
    </section>
  );
}

interface DraftProps {
  readonly verb: Verb;
  readonly reference: string;
  readonly discard: PlainAction;
}

function Draft({ verb, reference, discard }: DraftProps) {
  const what = `${workflow[verb].label.toLowerCase()} on ${reference}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <span className="tabular-nums">You were writing: {what}</span>
      <a
        href={verbPath(reference, verb)}
        aria-label={`Go on: ${what}`}
        className="inline-flex min-h-11 items-center font-semibold"
      >
        Go on
      </a>
      <details>
        <summary
          className="inline-flex min-h-11 cursor-pointer items-center underline"
          aria-label={`Discard: ${what}`}
        >
          Discard
        </summary>
        <form action={discard}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="verb" value={verb} />
          <Button variant="secondary">Yes, discard it</Button>
        </form>
      </details>
    </li>
  );
}
