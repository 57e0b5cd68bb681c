import { isWorkingDay, type WorkingCalendar } from '#lib/casework/clock/clock.ts';

/**
 * The moment so many working hours before another one: so the desk looks alike on a Monday morning and on a Sunday night. Outside of
 * working time it is counted from when people last worked.
 */
export function workingHoursBefore(
  now: Temporal.Instant,
  hours: number,
  calendar: WorkingCalendar,
): Temporal.Instant {
  const { timeZone, opensAt, closesAt } = calendar;
  let day = now.toZonedDateTimeISO(timeZone).toPlainDate();
  let left = Math.round(hours * 60);
  for (;;) {
    if (isWorkingDay(day, calendar)) {
      const opening = day.toZonedDateTime({ timeZone, plainTime: opensAt }).toInstant();
      const closing = day.toZonedDateTime({ timeZone, plainTime: closesAt }).toInstant();
      const end = Temporal.Instant.compare(now, closing) < 0 ? now : closing;
      const minutes = Math.floor(opening.until(end).total({ unit: 'minutes' }));
      // At the opening itself nobody would have done anything yet.
      if (minutes > 0 && left < minutes) return end.subtract({ minutes: left });
      left -= Math.max(0, minutes);
    }
    day = day.subtract({ days: 1 });
  }
}
