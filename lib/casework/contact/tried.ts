import { addWorkingDays, type WorkingCalendar } from '../clock/clock.ts';
import { furtherAttempts } from './rules.ts';
import type { UnreachableWish } from './step-to-reach.ts';
import type { ContactWayOnFile } from './ways.ts';

/**
 * Whether somebody is told by email that an attempt in another way failed: at the attempts of 2, 5 and 10 working days after the first,
 * once for each; never where they said "stop" or "wait for me".
 * @param attempt the one that failed just now
 * @param before when they were tried without success before
 * @param told how many such emails were queued since the first of these attempts
 */
export function isToldOfAttempt(
  attempt: { readonly at: Temporal.Instant; readonly way: ContactWayOnFile },
  {
    wish,
    before,
    told,
  }: {
    readonly wish: UnreachableWish;
    readonly before: readonly Temporal.Instant[];
    readonly told: number;
  },
  calendar: WorkingCalendar,
): boolean {
  if (wish !== 'next-way' || attempt.way === 'email' || attempt.way === 'from-them') return false;
  const days = furtherAttempts[told];
  const [first] = before.toSorted(Temporal.Instant.compare);
  if (days === undefined || first === undefined) return false;
  const dayOf = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const from = addWorkingDays(dayOf(first), days, calendar);
  return Temporal.PlainDate.compare(dayOf(attempt.at), from) >= 0;
}
