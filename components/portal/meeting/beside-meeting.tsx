import { ToldAnswers } from '#components/portal/case/told-answers.tsx';
import { Fact } from '#components/portal/fact.tsx';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';

export interface BesideMeetingProps {
  /** The appointment in a line. */
  readonly line: string;
  readonly takes: {
    readonly interpreter: string;
    readonly signLanguage: boolean;
    readonly access: string;
    readonly friend: boolean;
    readonly whyOther: string;
  };
  /** Whom they would like to see; empty where they did not say. */
  readonly preference: string;
  readonly known: {
    readonly told: StoredAnswers;
    readonly lines: readonly { readonly when: string; readonly line: string }[];
    readonly agreed: readonly {
      readonly what: string;
      readonly who: string;
      readonly until: string;
    }[];
    readonly assessed: { readonly when: string; readonly level: string } | undefined;
  };
}

/** What stands beside an appointment while it takes place: what it takes, what is known already, and what was agreed the last time. */
export function BesideMeeting({ line, takes, preference, known }: BesideMeetingProps) {
  const { interpreter, signLanguage, access, friend, whyOther } = takes;
  const needsSomething = interpreter !== '' || signLanguage || access !== '' || friend;
  return (
    <details className="fold-when-narrow no-print">
      <summary className="min-h-11 w-fit cursor-pointer py-2 text-small font-semibold">
        What it takes, and what is known already
      </summary>
      <div className="card mt-4 grid gap-4 p-4 text-small wrap-anywhere">
        <section aria-labelledby="takes">
          <h2 id="takes" className="mb-1 font-sans text-small font-semibold tracking-normal">
            This appointment
          </h2>
          <p className="mb-2">
            <bdi>{line}</bdi>
          </p>
          <dl className="grid gap-y-2">
            {interpreter !== '' && <Fact term="Interpreter">{interpreter}</Fact>}
            {signLanguage && <Fact term="Sign language">A British Sign Language interpreter</Fact>}
            {access !== '' && <Fact term="Access needs">{access}</Fact>}
            {friend && <Fact term="Company">A friend comes along</Fact>}
            {!needsSomething && <Fact term="What it takes">Nothing that they asked for</Fact>}
            {preference !== '' && <Fact term="Who they would like to see">{preference}</Fact>}
            {whyOther !== '' && <Fact term="Why somebody else">{whyOther}</Fact>}
          </dl>
        </section>
        {known.agreed.length > 0 && (
          <section aria-labelledby="last-agreed">
            <h2
              id="last-agreed"
              className="mb-1 font-sans text-small font-semibold tracking-normal"
            >
              Agreed the last time
            </h2>
            <ul className="grid gap-1">
              {known.agreed.map(({ what, who, until }) => (
                <li key={`${what}${who}`}>
                  <bdi>{what}</bdi>
                  {` (${who}${until === '' ? '' : `, by ${until}`})`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="known">
          <h2 id="known" className="mb-1 font-sans text-small font-semibold tracking-normal">
            Known already: not asked again
          </h2>
          {known.assessed !== undefined && (
            <p className="mb-2">{`Assessed as ${known.assessed.level}, ${known.assessed.when}`}</p>
          )}
          {known.lines.length > 0 && (
            <ul className="mb-2 grid gap-1">
              {known.lines.map(({ when, line: words }) => (
                <li key={words}>
                  <span className="text-ink-soft">{`${when}: `}</span>
                  <bdi>{words}</bdi>
                </li>
              ))}
            </ul>
          )}
          <ToldAnswers answers={known.told} />
        </section>
      </div>
    </details>
  );
}
