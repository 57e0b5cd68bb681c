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
}

const inView = 3;

/** What can be done on a case: three in view, the rest under More; what cannot be done now says why. */
export function VerbBar({ reference, verbs }: VerbBarProps) {
  if (verbs.length === 0) return null;
  const possible = verbs.filter(({ possibility }) => possibility.kind === 'possible');
  const first = possible.slice(0, inView);
  const more = verbs.filter((one) => !first.includes(one));
  return (
    <nav aria-label="What you can do" className="no-print mb-6">
      <ul className="flex flex-wrap items-start gap-3">
        {first.map(({ verb }, place) => (
          <li key={verb} className="max-sm:w-full">
            <LinkButton
              href={verbPath(reference, verb)}
              variant={place === 0 ? 'primary' : 'secondary'}
            >
              {workflow[verb].label}
            </LinkButton>
          </li>
        ))}
      </ul>
      {more.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">More</summary>
          <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
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
