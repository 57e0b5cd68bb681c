import type { CaseState } from '#lib/casework/case/states.ts';
import { stateNames } from '#lib/casework/case/states.ts';
import { sameInWords } from '#lib/casework/people/found-words.ts';
import type { PersonKeyKind } from '#lib/casework/people/person-keys.ts';
import { casePath } from '#lib/paths.ts';

export interface BothCasesProps {
  readonly newer: string;
  readonly pair: {
    readonly older: {
      readonly reference: string;
      readonly state: CaseState;
      readonly because: readonly PersonKeyKind[];
    };
    readonly names: { readonly newer: string; readonly older: string };
  };
}

/** Two cases that may be one person's, one beside the other. */
export function BothCases({ newer, pair: { older, names } }: BothCasesProps) {
  return (
    <>
      <p className="mb-4 max-w-prose">{`Both have ${sameInWords(older.because)}.`}</p>
      <dl className="mb-6 grid max-w-prose gap-4 sm:grid-cols-2">
        <Case term="The newer case" name={names.newer}>
          <strong className="inline-flex min-h-11 items-center tabular-nums">{newer}</strong>
        </Case>
        <Case term={`The older case: ${stateNames[older.state].toLowerCase()}`} name={names.older}>
          <a
            href={casePath(older.reference)}
            className="inline-flex min-h-11 items-center tabular-nums"
          >
            {older.reference}
          </a>
        </Case>
      </dl>
    </>
  );
}

interface CaseProps {
  readonly term: string;
  readonly name: string;
  readonly children: React.ReactNode;
}

function Case({ term, name, children }: CaseProps) {
  return (
    <div className="rounded-card border border-edge bg-surface px-4 py-3">
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd>{children}</dd>
      <dd>{name === '' ? 'No name was left' : <bdi>{name}</bdi>}</dd>
    </div>
  );
}
