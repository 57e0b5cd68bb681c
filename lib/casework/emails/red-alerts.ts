import { nextWorkingMoment, type WorkingCalendar } from '../clock/clock.ts';

/** Working time or not: nobody is alerted about one case twice within so many minutes. */
export const minutesBetweenAlerts = 30;

/** An alert about a case that went to somebody, or waits to go. */
export interface SentAlert {
  readonly to: string;
  readonly at: Temporal.Instant;
}

/** A Red case that nobody has acknowledged. */
export interface WaitingRed {
  /** Since when it waits: it came, became Red, or was opened again. */
  readonly since: Temporal.Instant;
  /** The ids of its duty leads. */
  readonly duty: readonly string[];
  /** The ids of those who are on call, where the institution names somebody. */
  readonly onCall: readonly string[];
  /** Every alert about it so far. */
  readonly sent: readonly SentAlert[];
}

/**
 * Who is alerted at this moment: in working time the duty leads, every 30 minutes; outside of it everybody once at once, also somebody to
 * whom it falls only then, and whoever is on call every 30 minutes. What was missed is not made up for.
 * @returns ids, each once
 */
export function alertedAt(
  now: Temporal.Instant,
  { since, duty, onCall, sent }: WaitingRed,
  calendar: WorkingCalendar,
): readonly string[] {
  const knows = (id: string) =>
    sent.some(({ to, at }) => to === id && Temporal.Instant.compare(at, since) >= 0);
  const ofDuty = isWorkingMoment(now, calendar) ? duty : duty.filter((id) => !knows(id));
  const onCallNow = isWorkingMoment(now, calendar) ? [] : onCall;
  return [...new Set([...ofDuty, ...onCallNow])].filter(
    (id) => !sent.some(({ to, at }) => to === id && isRecent(at, now)),
  );
}

/** @returns whether people work at this moment */
export function isWorkingMoment(moment: Temporal.Instant, calendar: WorkingCalendar): boolean {
  return nextWorkingMoment(moment, calendar).equals(moment);
}

function isRecent(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return at.until(now).total('minutes') < minutesBetweenAlerts;
}
