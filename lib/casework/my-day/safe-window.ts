import { type ContactWay, contactWays } from '#lib/disclosure/contact-details.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import {
  type ClockWishes,
  isBoundByHours,
  type SafeWindow,
  safetyAt,
  safeWindowFrom,
} from '../contact/safe-hours.ts';

/**
 * When somebody can be called or written to today, by the hours that they named.
 * @returns the first window of today that is not over, from its beginning or from now; undefined where they named no hours, where no
 *   safe way is bound by them, and where none is left today
 */
export function safeWindowToday(
  now: Temporal.Instant,
  wishes: ClockWishes,
  calendar: WorkingCalendar,
): SafeWindow | undefined {
  const isBound = contactWays.some(
    (way: ContactWay) => wishes[`${way}Safe`] === 'yes' && isBoundByHours(way),
  );
  if (!isBound || safetyAt(now, wishes, calendar).kind === 'any-time') return undefined;
  const window = safeWindowFrom(now, wishes, calendar);
  const dayOf = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  return window !== undefined && dayOf(window.from).equals(dayOf(now)) ? window : undefined;
}

/** @returns a window as a row of a day says it: "safe 14:00–16:00", or "safe now, until 16:00" */
export function windowInWords(
  { from, to }: SafeWindow,
  now: Temporal.Instant,
  timeZone: string,
): string {
  const time = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return Temporal.Instant.compare(from, now) <= 0
    ? `safe now, until ${time(to)}`
    : `safe ${time(from)}–${time(to)}`;
}
