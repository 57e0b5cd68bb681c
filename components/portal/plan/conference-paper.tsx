import { LevelTag } from '#components/portal/level-tag.tsx';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { longDate } from '#lib/content/long-date.ts';

export interface ConferencePaperProps {
  readonly conference: {
    readonly summary: CaseSummary;
    readonly at: Temporal.Instant;
    readonly by: string | undefined;
    readonly present: string;
    readonly decisions: string;
    readonly actions: readonly {
      readonly what: string;
      readonly name: string;
      readonly by: string;
    }[];
  };
  readonly now: Temporal.Instant;
}

/** A case conference on one page, for the file: who was there, what was decided, and who does what by when. */
export function ConferencePaper({ conference, now }: ConferencePaperProps) {
  const { summary, at, by, present, decisions, actions } = conference;
  const inWords = (moment: Temporal.Instant) =>
    moment
      .toZonedDateTimeISO(workingCalendar.timeZone)
      .toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return (
    <article className="max-w-prose">
      <header className="mb-4 border-b-2 border-edge pb-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1 className="font-sans text-heading-3 tracking-normal">
            Case conference <span className="tabular-nums">{summary.reference}</span>
          </h1>
          <LevelTag level={summary.level} />
        </div>
        <p className="text-ink-soft">
          {inWords(at)}
          {by !== undefined && (
            <>
              {', written down by '}
              <bdi>{by}</bdi>
            </>
          )}
          {`. Printed ${inWords(now)}.`}
        </p>
      </header>
      <Part title="Who was there" text={present} />
      <Part title="What was decided" text={decisions} />
      <section className="mb-4">
        <h2 className="mb-1 font-semibold">Actions</h2>
        {actions.length === 0 ? (
          <p>None.</p>
        ) : (
          <ol className="list-decimal ps-5 wrap-anywhere">
            {actions.map(({ what, name, by: day }) => (
              <li key={`${what} ${name} ${day}`}>
                <bdi>{what}</bdi>: <bdi>{name}</bdi>
                {`, by ${longDate(day)}`}
              </li>
            ))}
          </ol>
        )}
      </section>
    </article>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="mb-4">
      <h2 className="mb-1 font-semibold">{title}</h2>
      <p className="wrap-anywhere whitespace-pre-line">
        <bdi>{text}</bdi>
      </p>
    </section>
  );
}
