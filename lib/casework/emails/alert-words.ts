import { nextWorkingMoment, type WorkingCalendar } from '../clock/clock.ts';
import { dueInWords, momentInWords } from '../clock/time-words.ts';
import { isWorkingMoment, minutesBetweenAlerts } from './red-alerts.ts';

/** What is told of a Red case that nobody has acknowledged. */
export interface AlertAbout {
  /** The names of those who are on call and may know of the case. */
  readonly onCall: readonly string[];
  /** By when somebody is to acknowledge it. */
  readonly acknowledgeBy: Date | undefined;
}

/**
 * @returns by when it is to be acknowledged, who is alerted about a Red case that nobody has acknowledged, and whether anybody is on call
 */
export function alertInWords(
  now: Temporal.Instant,
  { onCall, acknowledgeBy }: AlertAbout,
  calendar: WorkingCalendar,
): string {
  const due = acknowledgeBy && `: ${dueInWords(acknowledgeBy, now, calendar)}`;
  const nobody = `Nobody has acknowledged this Red case${due ?? ''}.`;
  const often = `every ${minutesBetweenAlerts} minutes until somebody does`;
  if (isWorkingMoment(now, calendar)) return `${nobody} The duty lead gets an email ${often}.`;
  if (onCall.length > 0) {
    const names = new Intl.ListFormat('en-GB').format(onCall);
    return `${nobody} On call: ${names}, with an email ${often}.`;
  }
  const opening = new Date(nextWorkingMoment(now, calendar).epochMilliseconds);
  return `${nobody} Nobody is on call. The duty lead had one email, and gets the next ${momentInWords(opening, now, calendar.timeZone)}.`;
}
