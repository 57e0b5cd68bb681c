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

/** What can be done on a case; what cannot be done now says why. */
export function VerbBar({ reference, verbs }: VerbBarProps) {
  if (verbs.length === 0) return null;
  return (
    <nav aria-label="What you can do" className="mb-6 print:hidden">
      <ul className="flex flex-wrap items-center gap-3">
        {verbs.map(({ verb, possibility }, place) => (
          <li key={verb}>
            {possibility.kind === 'possible' ? (
              <LinkButton
                href={verbPath(reference, verb)}
                variant={place === 0 ? 'primary' : 'secondary'}
              >
                {workflow[verb].label}
              </LinkButton>
            ) : (
              <span className="text-small text-ink-soft">
                {workflow[verb].label}: {possibility.why.toLowerCase()}
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
