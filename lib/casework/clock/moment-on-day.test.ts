import { describe, expect, it } from 'vitest';
import { momentOnDay } from './moment-on-day.ts';

describe('when on a day something was', () => {
  const now = Temporal.Instant.from('2026-07-01T22:30:00Z');
  const moment = (day: string) =>
    momentOnDay(Temporal.PlainDate.from(day), now, 'Europe/London').toString();

  it('is just now today, by the clock of the institution', () => {
    expect(moment('2026-07-01')).toBe('2026-07-01T22:30:00Z');
  });

  it('is in the middle of a day before', () => {
    expect(moment('2026-06-30')).toBe('2026-06-30T11:00:00Z');
  });
});
