import { expect, it } from 'vitest';
import { closedDayError } from './closed-day.ts';
import { workingCalendar } from './institution-clock.ts';

it.each([
  ['2026-12-24', undefined],
  ['2026-12-25', 'By when: this is Christmas Day. Choose a working day'],
  ['2026-12-26', 'By when: this is a Saturday. Choose a working day'],
  ['2026-12-27', 'By when: this is a Sunday. Choose a working day'],
  ['2026-12-28', 'By when: this is Boxing Day (substitute day). Choose a working day'],
  ['2026-12-29', undefined],
])('of %s is said: %s', (day, words) => {
  expect(closedDayError('By when', Temporal.PlainDate.from(day), workingCalendar)).toBe(words);
});

it('of a day that an institution is closed on without a name', () => {
  const calendar = { ...workingCalendar, closedDays: new Set(['2026-12-02']) };
  expect(closedDayError('By when', Temporal.PlainDate.from('2026-12-02'), calendar)).toBe(
    'By when: this is a closure day. Choose a working day',
  );
});
