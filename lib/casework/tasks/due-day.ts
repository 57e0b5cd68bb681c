import { type WorkingCalendar, workingDayAt } from '../clock/clock.ts';
import { closedDayError } from '../clock/closed-day.ts';

/**
 * @param name what the field is called, at the start of a sentence
 * @param today by the clock of the institution
 * @returns what is wrong with the day by which somebody is to do something: it is over, years away, or nobody works on it
 */
export function dueDayError(
  name: string,
  day: Temporal.PlainDate,
  { today, calendar }: { readonly today: Temporal.PlainDate; readonly calendar: WorkingCalendar },
): string | undefined {
  if (Temporal.PlainDate.compare(day, today) < 0) return `${name}: this day is over`;
  if (Temporal.PlainDate.compare(day, today.add({ years: 2 })) > 0) {
    return `${name}: this is more than two years away`;
  }
  return closedDayError(name, day, calendar);
}

/** @returns until when something is to be done that is due on a day: its close of business, or that of the next working day */
export function closeOfDay(day: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.Instant {
  const begins = day.toZonedDateTime(calendar.timeZone).toInstant();
  return workingDayAt(begins, 0, calendar.closesAt, calendar);
}
