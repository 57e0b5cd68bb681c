import { isWorkingDay, type WorkingCalendar } from '../clock/clock.ts';

/** @returns when a reminder of an appointment goes: as the working day before it begins */
export function reminderAt(start: Temporal.Instant, calendar: WorkingCalendar): Temporal.Instant {
  let day = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate().subtract({ days: 1 });
  while (!isWorkingDay(day, calendar)) day = day.subtract({ days: 1 });
  const plainTime = Temporal.PlainTime.from(calendar.opensAt);
  return day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime }).toInstant();
}
