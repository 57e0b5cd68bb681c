/** @returns when on a day that was: just now where it is today, else in the middle of the day, of which the time is not known */
export function momentOnDay(
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  timeZone: string,
): Temporal.Instant {
  if (day.equals(now.toZonedDateTimeISO(timeZone).toPlainDate())) return now;
  return day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant();
}
