import { institution } from '#lib/institution.ts';
import { isWorkingDay, type WorkingCalendar } from './clock.ts';

const { bankHolidays, closureDays } = institution.calendar;
const names = new Map([...bankHolidays, ...closureDays].map(({ date, name }) => [date, name]));

/**
 * Somebody who chooses a day by when something is to be done is told where nobody works on it: it would be due on another one than they see.
 * @param name what the field is called, at the start of a sentence
 * @returns what is wrong with the day: "By when: this is Christmas Day. Choose a working day"; undefined where people work
 */
export function closedDayError(
  name: string,
  day: Temporal.PlainDate,
  calendar: WorkingCalendar,
): string | undefined {
  if (isWorkingDay(day, calendar)) return undefined;
  return `${name}: this is ${closedDayName(day)}. Choose a working day`;
}

/** @returns what a day on which nobody works is: "Christmas Day", "a Saturday" */
export function closedDayName(day: Temporal.PlainDate): string {
  const weekday = day.toLocaleString('en-GB', { weekday: 'long' });
  return names.get(day.toString()) ?? (day.dayOfWeek > 5 ? `a ${weekday}` : 'a closure day');
}
