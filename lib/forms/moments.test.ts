import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentParts, readDay, readMoment, readTime } from './moments.ts';

const london = 'Europe/London';
const dayOf = (typed: string) => {
  const read = readDay(typed, 'Date');
  return 'value' in read ? read.value.toString() : read.error;
};
const momentOf = (...typed: string[]) => {
  const read = readMoment(typed, 'When', london);
  return 'value' in read ? read.value.toString() : read.error;
};

describe('a day', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['26/11/2026', '2026-11-26'],
    ['6.1.2027', '2027-01-06'],
    [' 29-02-2028 ', '2028-02-29'],
  ])('%s is understood', (typed, day) => {
    expect(dayOf(typed)).toBe(day);
  });

  it.each([
    ['', 'Date: type day, month and year, for instance 27/3/2026'],
    ['tomorrow', 'Date: type day, month and year, for instance 27/3/2026'],
    ['31/2/2026', 'Date: there is no such day, 31/2/2026'],
    ['29/2/2027', 'Date: there is no such day, 29/2/2027'],
    ['2026-13-01', 'Date: there is no such day, 1/13/2026'],
    ['0/1/2026', 'Date: there is no such day, 0/1/2026'],
    ['1/1/0026', 'Date: check the year, 26'],
    ['1/1/9999', 'Date: check the year, 9999'],
    ['1'.repeat(100_000), 'Date: type day, month and year, for instance 27/3/2026'],
  ])('%s is refused with words', (typed, words) => {
    expect(dayOf(typed)).toBe(words);
  });
});

describe('a time', () => {
  it.each(['24:00', '9', '09:60', '', 'noon', '9:5'])('%s is refused with words', (typed) => {
    expect(readTime(typed, 'When')).toEqual({ error: expect.stringMatching(/^When: /) });
  });

  it('is understood with a full stop, too', () => {
    expect(readTime('9.30', 'When')).toEqual({ value: Temporal.PlainTime.from('09:30') });
  });
});

describe('a moment', () => {
  it('is by the clock on the wall, in winter and in summer', () => {
    expect(momentOf('2026-11-26', '14:05')).toBe('2026-11-26T14:05:00Z');
    expect(momentOf('26/7/2026', '14:05')).toBe('2026-07-26T13:05:00Z');
  });

  it('in the hour that the clocks skip is refused: there is no such time', () => {
    expect(momentOf('2026-03-29', '01:30')).toBe(
      'When: the clocks go forward on that day, and there is no 01:30',
    );
  });

  it('in the hour that comes twice is the first of the two', () => {
    expect(momentOf('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00Z');
  });

  it('without its date or its time is refused', () => {
    expect(momentOf('2026-11-26')).toMatch(/^When: type the time/);
    expect(momentOf()).toMatch(/^When: type day/);
  });

  it('comes back from what the field holds of it, to the minute', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = Temporal.Instant.from('2020-01-01T00:00:00Z').add({ minutes: minute });
        const back = momentOf(...momentParts(moment, london));
        const isSecondOfTwo = back === moment.subtract({ hours: 1 }).toString();
        expect(isSecondOfTwo || back === moment.toString(), `${moment}`).toBe(true);
      }),
    );
  });
});
