import { workingCalendar } from '../clock/institution-clock.ts';
import { momentInWords } from '../clock/time-words.ts';
import { type Outcome, outcomes } from './fields.ts';

export interface ClosedBefore {
  readonly closedAt: Temporal.Instant;
  readonly reopenedAt: Temporal.Instant | undefined;
  readonly outcome: Outcome | undefined;
}

/** @returns how a case was closed, and when it was opened again: what a reader needs who finds it closed, or new once more */
export function closedBeforeInWords(
  { closedAt, reopenedAt, outcome }: ClosedBefore,
  now: Temporal.Instant,
): string {
  const words = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
  const label = outcomes.find(({ code }) => code === outcome)?.label;
  const how = label === undefined ? '' : `: ${label}`;
  return reopenedAt === undefined
    ? `Closed ${words(closedAt)}${how}`
    : `Opened again ${words(reopenedAt)}. It had been closed ${words(closedAt)}${how}`;
}
