import { LevelTag } from '#components/portal/level-tag.tsx';
import { likelihoods, type RegisteredRisk, severities } from '#lib/casework/assessment/register.ts';
import { type RiskLevel, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { longDate } from '#lib/content/long-date.ts';

export interface RegisterPaperProps {
  readonly register: {
    readonly summary: CaseSummary;
    readonly level: RiskLevel;
    readonly assessed: { readonly when: string; readonly by: string | undefined } | undefined;
    readonly risks: readonly RegisteredRisk[];
  };
}

/** The register of risks, the gravest first: a card a risk, so that each is read whole on a phone and on paper. */
export function RegisterPaper({ register }: RegisterPaperProps) {
  const { summary, level, assessed, risks } = register;
  const by = assessed?.by;
  const when = assessed?.when;
  return (
    <article className="max-w-prose">
      <header className="mb-4 border-b-2 border-edge pb-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1 className="font-sans text-heading-3 tracking-normal">
            Register of risks <span className="tabular-nums">{summary.reference}</span>
          </h1>
          <LevelTag level={summary.level} />
        </div>
        <p className="text-ink-soft">
          {when === undefined
            ? `The assessment was struck out: ${riskLevelNames[level]} stays until the next one`
            : `By the assessment of ${when}: ${riskLevelNames[level]}`}
          {by !== undefined && (
            <>
              {', '}
              <bdi>{by}</bdi>
            </>
          )}
        </p>
      </header>
      {risks.length === 0 ? (
        <p>No risk is written down in it.</p>
      ) : (
        <ol className="grid gap-4">
          {risks.map((risk) => (
            <Risk key={risk.row} {...risk} />
          ))}
        </ol>
      )}
    </article>
  );
}

function Risk({ hazard, who, controls, measure, owner, until, degree }: RegisteredRisk) {
  return (
    <li className="card px-4 py-3 wrap-anywhere">
      <h2 className="text-heading-3">
        <bdi>{hazard}</bdi>
      </h2>
      <p className="mb-2 font-semibold">
        {degree === undefined
          ? 'How likely and how severe is not said yet'
          : `${riskLevelNames[degree.band]}: ${likelihoods[degree.likelihood].toLowerCase()} (${degree.likelihood}) × ${severities[degree.severity].toLowerCase()} (${degree.severity}) = ${degree.product}`}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Row term="Who is at risk" text={who} />
        <Row term="In place" text={controls} />
        <Row term="To be done" text={measure} />
        <Row term="By whom" text={owner} />
        <Row term="By when" text={until === '' ? '' : longDate(until)} />
      </dl>
    </li>
  );
}

function Row({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd>{text === '' ? 'Not said' : <bdi>{text}</bdi>}</dd>
    </>
  );
}
