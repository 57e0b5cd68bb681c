import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';

/** @returns the moment, as the application calculates with it */
export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** @returns the moment, as a column with a time stores it */
export function storedInstant(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** @returns the date without a time, as a column of dates stores it: Prisma writes the UTC date of midnight */
export function storedDate(date: Temporal.PlainDate): Date {
  return new Date(`${date.toString()}T00:00:00Z`);
}

/** @returns what a column of dates holds */
export function dateOf(stored: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(stored.toISOString().slice(0, 10));
}

/** @returns the institution's date at a moment, as a column of dates stores it */
export function todayIn(now: Temporal.Instant): Date {
  return storedDate(now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate());
}
