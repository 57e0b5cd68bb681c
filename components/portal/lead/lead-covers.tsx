import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { casePath } from '#lib/paths.ts';
import { LeadList, LeadRow, nextPath } from './lead-list.tsx';

export interface LeadCoversProps {
  readonly covers: readonly {
    readonly reference: string;
    readonly by: string;
    readonly until: Temporal.Instant;
    /** How it came to that; undefined where the case does not say so. */
    readonly opened:
      | { readonly by: string; readonly at: Temporal.Instant; readonly why: string }
      | undefined;
  }[];
  readonly now: Temporal.Instant;
}

/** Who has whose case for the time being, until when, who opened it for them and why. */
export function LeadCovers({ covers, now }: LeadCoversProps) {
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
  return (
    <LeadList
      id="covers"
      title="Cover in force"
      count={covers.length}
      none="Nobody covers for anybody."
    >
      {covers.map(({ reference, by, until, opened }) => (
        <LeadRow key={`${reference}-${by}`}>
          <CaseLink reference={reference} />
          <span className="min-w-0 py-1 wrap-anywhere">
            <bdi>{by}</bdi>
            {`, until ${words(until)}`}
            {opened !== undefined && (
              <span className="block text-ink-soft">
                {'Opened by '}
                <bdi>{opened.by}</bdi>
                {` ${words(opened.at)}`}
                {opened.why !== '' && (
                  <>
                    {': '}
                    <bdi>{opened.why}</bdi>
                  </>
                )}
              </span>
            )}
          </span>
        </LeadRow>
      ))}
    </LeadList>
  );
}

export interface LeadReviewsProps {
  readonly reviews: readonly {
    readonly reference: string;
    readonly entry: string;
    readonly words: string | undefined;
    /** Who did what, and why. */
    readonly why: string | undefined;
    readonly dueAt: Temporal.Instant;
  }[];
  readonly now: Temporal.Instant;
}

/** What was done without the lead, and waits to be looked at. */
export function LeadReviews({ reviews, now }: LeadReviewsProps) {
  return (
    <LeadList
      id="reviews"
      title="To review"
      count={reviews.length}
      none="Nothing was done without you."
    >
      {reviews.map(({ reference, entry, words, why, dueAt }) => (
        <LeadRow key={entry} acts={[{ label: 'Review', reference, href: nextPath(reference) }]}>
          <CaseLink reference={reference} />
          <span className="min-w-0 py-1 wrap-anywhere">
            <bdi>{words ?? 'It cannot be opened: its key is not there'}</bdi>,{' '}
            {dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar)}
            {why !== undefined && why !== '' && <bdi className="block text-ink-soft">{why}</bdi>}
          </span>
        </LeadRow>
      ))}
    </LeadList>
  );
}

function CaseLink({ reference }: { readonly reference: string }) {
  return (
    <a href={casePath(reference)} className="inline-flex min-h-11 items-center tabular-nums">
      {reference}
    </a>
  );
}
