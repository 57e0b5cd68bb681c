import { expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { trustIn } from './confirmation.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();

/* 20 working days after Monday 2 November 2026 is Monday 30 November; after Tuesday 1 December it is 31 December: two bank holidays lie between. */
it.each([
  ['on the day', '2026-11-02T10:00', '2026-11-02T17:30', 'fresh'],
  ['on the twentieth working day', '2026-11-02T17:00', '2026-11-30T23:59', 'fresh'],
  ['on the day after it', '2026-11-02T09:00', '2026-12-01T00:00', 'old'],
  ['before Christmas, by the end of the year', '2026-12-01T09:00', '2026-12-31T12:00', 'fresh'],
  ['before Christmas, in the new year', '2026-12-01T09:00', '2027-01-04T09:00', 'old'],
  ['before the case was opened again', undefined, '2026-12-01T12:00', 'to-ask'],
] as const)('wishes confirmed %s are trusted or not', (_, confirmed, now, expected) => {
  const wishesAt = confirmed === undefined ? undefined : at(confirmed);
  expect(trustIn({ wishesAt }, at(now), workingCalendar)).toBe(expected);
});
