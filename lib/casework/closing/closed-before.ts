import { workingCalendar } from '../clock/institution-clock.ts';
import { momentInWords } from '../clock/time-words.ts';
import { type Outcome, outcomes } from './fields.ts';

export interface ClosedBefore {
  readonly closedAt: Temporal.Instant;
  readonly reopenedAt: Temporal.Instant | undefined;
  /** Who had it before it was opened again. */
  readonly formerOwner: string | undefined;
  readonly outcome: Outcome | undefined;
}

/** @returns how a case was closed, when it was opened again and who had it before: what a reader needs who finds it closed, or new once more */
export function closedBeforeInWords(
  { closedAt, reopenedAt, formerOwner, outcome }: ClosedBefore,
  now: Temporal.Instant,
): string {
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
  const label = outcomes.find(({ code }) => code === outcome)?.label;
  const how = label === undefined ? '' : `: ${label}`;
  if (reopenedAt === undefined) return `Closed ${words(closedAt)}${how}`;
  const had = formerOwner === undefined ? '' : `. ${formerOwner} had it before`;
  return `Opened again ${words(reopenedAt)}. It had been closed ${words(closedAt)}${how}${had}`;
}
