import { Fact } from '#components/portal/fact.tsx';
import { workflow } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { daysBetweenTouches } from '#lib/casework/contact/rules.ts';

/** That it was agreed to keep in touch. */
export interface InTouchShown {
  readonly since: Temporal.Instant;
  /** In working days: how often they are asked how they are. */
  readonly everyDays: number;
  /** By when next; undefined while something else is to be done first. */
  readonly nextAt: Date | undefined;
  /** Where it ends; left out for those who may not. */
  readonly stopPath: string | undefined;
}

/** How often the service keeps in touch, since when, and when next. Stands in a `dl`. */
export function InTouchFact({
  since,
  everyDays,
  nextAt,
  stopPath,
  now,
}: InTouchShown & { readonly now: Temporal.Instant }) {
  const { timeZone } = workingCalendar;
  const agreed = momentInWords(new Date(since.epochMilliseconds), now, timeZone);
  const next = nextAt === undefined ? '' : `, next by ${momentInWords(nextAt, now, timeZone)}`;
  return (
    <Fact term="Keeping in touch">
      {everyDays < daysBetweenTouches
        ? `About once a month, agreed ${agreed}. While the case is Red somebody is in touch within ${everyDays} working days${next}`
        : `About once a month (${everyDays} working days), agreed ${agreed}${next}`}
      {stopPath !== undefined && (
        <>
          {'. '}
          <a href={stopPath} className="no-print">
            {workflow['stop-keeping-in-touch'].label}
          </a>
        </>
      )}
    </Fact>
  );
}
