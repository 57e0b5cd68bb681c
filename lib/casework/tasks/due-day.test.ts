import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { closeOfDay, dueDayError } from './due-day.ts';

const today = Temporal.PlainDate.from('2026-12-23');
const errorOf = (day: string) =>
  dueDayError('By when', Temporal.PlainDate.from(day), { today, calendar: workingCalendar });

describe('the day by which something is to be done', () => {
  it.each([
    ['2026-12-23', undefined],
    ['2026-12-24', undefined],
    ['2028-12-22', undefined],
    ['2026-12-22', 'By when: this day is over'],
    ['2026-12-25', 'By when: this is Christmas Day. Choose a working day'],
    ['2026-12-27', 'By when: this is a Sunday. Choose a working day'],
    ['2028-12-27', 'By when: this is more than two years away'],
  ])('%s: %s', (day, error) => {
    expect(errorOf(day)).toBe(error);
  });

  it.each([
    ['2026-12-23', '2026-12-23T17:00:00Z'],
    ['2026-07-01', '2026-07-01T16:00:00Z'],
    // A bank holiday that was announced after the day was chosen.
    ['2026-12-25', '2026-12-29T17:00:00Z'],
  ])('%s ends at the close of business: %s', (day, close) => {
    expect(`${closeOfDay(Temporal.PlainDate.from(day), workingCalendar)}`).toBe(close);
  });
});
