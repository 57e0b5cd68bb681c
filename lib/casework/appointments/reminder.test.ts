import { expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { reminderAt } from './reminder.ts';

it.each([
  ['as the day before opens', '2026-12-10T14:00', '2026-12-09T09:00'],
  ['on Friday, of a Monday', '2026-12-07T09:00', '2026-12-04T09:00'],
  ['before the bank holidays', '2026-12-29T10:00', '2026-12-24T09:00'],
  ['by the clock on the wall, over the change of the hour', '2027-03-29T10:00', '2027-03-25T09:00'],
])('a reminder goes one working day before: %s', (_, start, expected) => {
  const { timeZone } = workingCalendar;
  const moment = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).toInstant();
  const found = reminderAt(moment, workingCalendar).toZonedDateTimeISO(timeZone);
  expect(found.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(expected);
});
