import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { casePath } from '#lib/paths.ts';
import { LeadList, LeadRow } from './lead-list.tsx';

export interface LeadCoversProps {
  readonly covers: readonly {
    readonly reference: string;
    readonly by: string;
    readonly until: Temporal.Instant;
  }[];
  readonly now: Temporal.Instant;
}

/** Who has whose case for the time being, and until when. */
export function LeadCovers({ covers, now }: LeadCoversProps) {
  return (
    <LeadList
      id="covers"
      title="Cover in force"
      count={covers.length}
      none="Nobody covers for anybody."
    >
      {covers.map(({ reference, by, until }) => (
        <LeadRow key={`${reference}-${by}`}>
          <CaseLink reference={reference} />
          <span>
            <bdi>{by}</bdi>, until{' '}
            {momentInWords(new Date(until.epochMilliseconds), now, workingCalendar.timeZone)}
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
      {reviews.map(({ reference, entry, words, dueAt }) => (
        <LeadRow key={entry}>
          <CaseLink reference={reference} />
          <span className="wrap-anywhere">
            <bdi>{words ?? 'It cannot be opened: its key is not there'}</bdi>,{' '}
            {dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar)}
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
