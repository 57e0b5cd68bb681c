import { expect, test } from 'vitest';
import { workingCalendar } from './institution-clock.ts';

test('the institution works from nine to five in London, and not on bank holidays', () => {
  expect(workingCalendar).toMatchObject({
    timeZone: 'Europe/London',
    opensAt: '09:00',
    closesAt: '17:00',
  });
  expect(workingCalendar.closedDays.has('2026-12-28')).toBe(true);
  expect(workingCalendar.closedDays.has('2026-12-29')).toBe(false);
});
