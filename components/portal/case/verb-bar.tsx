import { LinkButton } from '#components/ui/button.tsx';
import { labelFor } from '#lib/casework/case/label-for.ts';
import { type Possibility, type Verb, workflow } from '#lib/casework/case/workflow.ts';
import { verbPath } from '#lib/paths.ts';

export interface OfferedVerb {
  readonly verb: Verb;
  readonly possibility: Exclude<Possibility, { kind: 'hidden' }>;
}

export interface VerbBarProps {
  readonly reference: string;
  /** In the order in which they are offered. */
  readonly verbs: readonly OfferedVerb[];
  /** The one that does what is next: the page's primary button. */
  readonly first: Verb | undefined;
  /** Whether the viewer acts as the lead of the case. */
  readonly isLead: boolean;
}

const inView = 3;

/** What is done most often, with a person on the phone: always in view where it is possible. */
const often: readonly Verb[] = ['log-contact', 'note', 'book'];

/** What can be done on a case: what is next and what is done most often in view, the rest under More; what cannot be done now says why. */
export function VerbBar({ reference, verbs, first, isLead }: VerbBarProps) {
  if (verbs.length === 0) return null;
  const possible = verbs.flatMap(({ verb, possibility }) =>
    possibility.kind === 'possible' ? [verb] : [],
  );
  const isPossible = (verb: Verb) => possible.includes(verb);
  const wanted = new Set([...(first === undefined ? [] : [first]), ...often].filter(isPossible));
  // Who may do none of these has what they may do in view all the same.
  const shown = [...new Set([...wanted, ...possible])].slice(0, Math.max(inView, wanted.size));
  const more = verbs.filter(({ verb }) => !shown.includes(verb));
  return (
    <nav
      aria-label="What you can do"
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 has-[[open]]:basis-full max-sm:block max-sm:basis-full"
    >
      <ul className="flex flex-wrap items-center gap-2">
        {shown.map((verb) => (
          <li key={verb} className="max-sm:w-full">
            <LinkButton
              href={verbPath(reference, verb)}
              variant={verb === first ? 'primary' : 'secondary'}
            >
              {labelFor(verb, { isLead })}
            </LinkButton>
          </li>
        ))}
      </ul>
      {more.length > 0 && (
        <details className="open:basis-full">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">More</summary>
          <ul className="grid auto-rows-fr gap-x-6 border-t border-line text-small leading-tight sm:grid-cols-2 lg:grid-cols-3">
            {more.map(({ verb, possibility }) => (
              <li key={verb} className="border-b border-line">
                {possibility.kind === 'possible' ? (
                  <a
                    href={verbPath(reference, verb)}
                    className="flex h-full min-h-11 items-center py-1.5"
                  >
                    {labelFor(verb, { isLead })}
                  </a>
                ) : (
                  <p className="flex h-full min-h-11 flex-col justify-center py-1.5">
                    {workflow[verb].label}{' '}
                    <span className="block text-ink-soft">{possibility.why}</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
