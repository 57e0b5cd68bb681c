import { LinkButton } from '#components/ui/button.tsx';
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
}

const inView = 3;

/** What is done most often, with a person on the phone: always in view where it is possible. */
const often: readonly Verb[] = ['log-contact', 'note'];

/** What can be done on a case: three in view, the rest under More; what cannot be done now says why. */
export function VerbBar({ reference, verbs, first }: VerbBarProps) {
  if (verbs.length === 0) return null;
  const possible = verbs.flatMap(({ verb, possibility }) =>
    possibility.kind === 'possible' ? [verb] : [],
  );
  const wanted = [...(first === undefined ? [] : [first]), ...often, ...possible];
  const shown = [...new Set(wanted)].filter((verb) => possible.includes(verb)).slice(0, inView);
  const more = verbs.filter(({ verb }) => !shown.includes(verb));
  return (
    <nav
      aria-label="What you can do"
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:block"
    >
      <ul className="flex flex-wrap items-center gap-2">
        {shown.map((verb) => (
          <li key={verb} className="max-sm:w-full">
            <LinkButton
              href={verbPath(reference, verb)}
              variant={verb === first ? 'primary' : 'secondary'}
            >
              {workflow[verb].label}
            </LinkButton>
          </li>
        ))}
      </ul>
      {more.length > 0 && (
        <details className="open:basis-full">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">More</summary>
          <ul className="grid gap-x-6 text-small sm:grid-cols-2">
            {more.map(({ verb, possibility }) => (
              <li key={verb}>
                {possibility.kind === 'possible' ? (
                  <a href={verbPath(reference, verb)} className="inline-flex min-h-11 items-center">
                    {workflow[verb].label}
                  </a>
                ) : (
                  <p className="py-2">
                    {workflow[verb].label}
                    <span className="block text-small text-ink-soft">{possibility.why}</span>
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
