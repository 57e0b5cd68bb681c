import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastBatchDue, minuteOf, nextBatchDue } from './batches.ts';

const times = ['09:00', '12:00', '15:00'];
const zone = 'Europe/London';
const at = (moment: string) => Temporal.Instant.from(moment);

describe('the last batch that was due', () => {
  it.each([
    ['2026-11-26T08:59:59Z', '2026-11-25T15:00:00Z'],
    ['2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z'],
    ['2026-11-26T11:59:59Z', '2026-11-26T09:00:00Z'],
    ['2026-11-26T14:00:00Z', '2026-11-26T12:00:00Z'],
    ['2026-11-26T23:30:00Z', '2026-11-26T15:00:00Z'],
    // On Sundays and holidays as well.
    ['2026-12-27T10:00:00Z', '2026-12-27T09:00:00Z'],
    // In summer time nine o'clock is eight in UTC; on the day of the change too.
    ['2026-07-01T08:00:00Z', '2026-07-01T08:00:00Z'],
    ['2026-07-01T07:59:59Z', '2026-06-30T14:00:00Z'],
    ['2026-10-25T09:00:00Z', '2026-10-25T09:00:00Z'],
    ['2026-03-29T08:00:00Z', '2026-03-29T08:00:00Z'],
  ])('at %s is %s', (now, due) => {
    expect(lastBatchDue(at(now), times, zone).toString()).toBe(at(due).toString());
  });

  it('is never later than now, and the next is, whatever the moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }), (seconds) => {
        const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
        const last = lastBatchDue(now, times, zone);
        const next = nextBatchDue(now, times, zone);
        expect(Temporal.Instant.compare(last, now)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(next, now)).toBe(1);
        expect(last.until(next).total({ unit: 'hours' })).toBeLessThanOrEqual(19);
      }),
    );
  });
});

it('in a demonstration every minute is one', () => {
  expect(minuteOf(at('2026-11-26T09:13:45.678Z')).toString()).toBe('2026-11-26T09:13:00Z');
});
