import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import { isToldOfAttempt } from './tried.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();

/** A Wednesday. */
const first = at('2026-12-02T10:00');
const asks = (
  local: string,
  changes: Partial<Parameters<typeof isToldOfAttempt>[1]> = {},
  way: Parameters<typeof isToldOfAttempt>[0]['way'] = 'call',
) =>
  isToldOfAttempt(
    { at: at(local), way },
    { wish: 'next-way', before: [first], told: 0, ...changes },
    workingCalendar,
  );

describe('somebody who was tried in another way', () => {
  it.each([
    ['the first attempt', '2026-12-02T10:00', { before: [] }, false],
    ['a second one on the same day', '2026-12-02T16:00', {}, false],
    ['one working day later', '2026-12-03T10:00', {}, false],
    ['two working days later', '2026-12-04T09:00', {}, true],
    ['two days later for the second time', '2026-12-04T15:00', { told: 1 }, false],
    ['five working days later, over a weekend', '2026-12-09T09:00', { told: 1 }, true],
    ['ten working days later', '2026-12-16T09:00', { told: 2 }, true],
    ['after that never again', '2027-01-20T09:00', { told: 3 }, false],
    ['a late second attempt', '2026-12-08T09:00', {}, true],
  ])('is told so by email or not: %s', (_when, local, changes, told) => {
    expect(asks(local, changes)).toBe(told);
  });

  it('is told nothing where they said “stop” or “wait for me”', () => {
    expect(asks('2026-12-04T09:00', { wish: 'stop' })).toBe(false);
    expect(asks('2026-12-04T09:00', { wish: 'wait' })).toBe(false);
  });

  it('is told nothing of an attempt that was an email, or of their own', () => {
    expect(asks('2026-12-04T09:00', {}, 'email')).toBe(false);
    expect(asks('2026-12-04T09:00', {}, 'from-them')).toBe(false);
  });
});
