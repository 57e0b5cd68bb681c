import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  addWorkingMinutes,
  countdown,
  dueAt,
  isWorkingDay,
  nextWorkingMoment,
  readingDue,
  type Standard,
  type WorkingCalendar,
  workingMinutesBetween,
} from './clock.ts';
import { workingCalendar } from './institution-clock.ts';

/* Times in the tables are those of a clock on a wall in London. */

const timeZone = 'Europe/London';
const red: Standard = { workingHours: 4 };
const amber: Standard = { workingDays: 1 };
const green: Standard = { workingDays: 2 };

/** The institution's, with the Wednesday before Easter 2026 closed as well. */
const calendar: WorkingCalendar = {
  ...workingCalendar,
  closedDays: new Set([...workingCalendar.closedDays, '2026-04-01']),
};

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const local = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const date = (text: string) => Temporal.PlainDate.from(text);
const due = (received: string, standard: Standard) =>
  local(dueAt(at(received), standard, calendar));

describe('the worked case: green, received on Wednesday 23 December 2026, is due on Tuesday 29', () => {
  it.each(Array.from({ length: 24 }, (_, hour) => [`${hour}`.padStart(2, '0')]))(
    'at %s:30',
    (hour) => {
      expect(due(`2026-12-23T${hour}:30`, green)).toBe('2026-12-29T17:00');
    },
  );

  it.each([['00:00:00'], ['08:59:59'], ['17:00:00'], ['23:59:59']])('at %s', (time) => {
    expect(due(`2026-12-23T${time}`, green)).toBe('2026-12-29T17:00');
  });
});

describe('working days', () => {
  it.each([
    ['on a Monday', '2026-11-02T10:00', green, '2026-11-04T17:00'],
    ['on a Thursday', '2026-11-05T10:00', green, '2026-11-09T17:00'],
    ['on a Friday', '2026-11-06T16:59', amber, '2026-11-09T17:00'],
    ['on a Saturday', '2026-11-07T10:00', green, '2026-11-10T17:00'],
    ['on a Sunday', '2026-11-08T23:30', amber, '2026-11-09T17:00'],
    ['on Christmas Eve', '2026-12-24T12:00', amber, '2026-12-29T17:00'],
    ['on Christmas Day', '2026-12-25T12:00', green, '2026-12-30T17:00'],
    ['over the end of the year', '2026-12-31T12:00', green, '2027-01-05T17:00'],
    ['before a closure day', '2026-03-31T10:00', amber, '2026-04-02T17:00'],
    ['before a closure day and Easter', '2026-03-31T10:00', green, '2026-04-07T17:00'],
    ['over the start of summer time', '2026-03-27T10:00', green, '2026-03-31T17:00'],
    ['in the hour that does not exist', '2026-03-29T01:30', amber, '2026-03-30T17:00'],
    ['over the end of summer time', '2026-10-23T10:00', green, '2026-10-27T17:00'],
    ['in the hour that comes twice', '2026-10-25T01:30', amber, '2026-10-26T17:00'],
  ] as const)('received %s', (_, received, standard, expected) => {
    expect(due(received, standard)).toBe(expected);
  });

  it('are of London: midnight in summer is still the day before in universal time', () => {
    const justAfterMidnight = Temporal.Instant.from('2026-07-06T23:30:00Z');
    expect(local(dueAt(justAfterMidnight, amber, calendar))).toBe('2026-07-08T17:00');
  });

  it('close at the same hour of the wall in winter and in summer', () => {
    expect(dueAt(at('2026-03-26T10:00'), amber, calendar).toString()).toBe('2026-03-27T17:00:00Z');
    expect(dueAt(at('2026-03-27T10:00'), amber, calendar).toString()).toBe('2026-03-30T16:00:00Z');
  });

  it('do not count the day itself, nor none', () => {
    expect(addWorkingDays(date('2026-12-23'), 2, calendar).toString()).toBe('2026-12-29');
    expect(addWorkingDays(date('2026-12-26'), 0, calendar).toString()).toBe('2026-12-26');
  });

  it.each([
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-26', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2027-01-01', false],
    ['2026-04-01', false],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(date(day), calendar)).toBe(expected);
  });
});

describe('red: four working hours', () => {
  it.each([
    ['before opening', '2026-11-04T08:00', '2026-11-04T13:00'],
    ['in the morning', '2026-11-04T10:00', '2026-11-04T14:00'],
    ['in the afternoon', '2026-11-04T15:00', '2026-11-05T11:00'],
    ['just before closing', '2026-11-04T16:50', '2026-11-05T12:50'],
    ['at closing', '2026-11-04T17:00', '2026-11-05T13:00'],
    ['in the evening', '2026-11-04T20:00', '2026-11-05T13:00'],
    ['on a Friday evening', '2026-11-06T20:00', '2026-11-09T13:00'],
    ['on a Saturday', '2026-11-07T11:00', '2026-11-09T13:00'],
    ['on Christmas Eve in the evening', '2026-12-24T18:00', '2026-12-29T13:00'],
    ['on the Sunday when summer time starts', '2026-03-29T00:30', '2026-03-30T13:00'],
    ['on the Sunday when summer time ends', '2026-10-25T01:30', '2026-10-26T13:00'],
  ])('received %s', (_, received, expected) => {
    expect(due(received, red)).toBe(expected);
  });
});

describe('the next moment at which people work', () => {
  it.each([
    ['2026-11-04T08:59', '2026-11-04T09:00'],
    ['2026-11-04T09:00', '2026-11-04T09:00'],
    ['2026-11-04T12:34', '2026-11-04T12:34'],
    ['2026-11-04T17:00', '2026-11-05T09:00'],
    ['2026-12-24T17:01', '2026-12-29T09:00'],
  ])('from %s is %s', (from, expected) => {
    expect(local(nextWorkingMoment(at(from), calendar))).toBe(expected);
  });
});

describe('so many minutes of working time later', () => {
  const later = (from: string, minutes: number) =>
    local(addWorkingMinutes(at(from), minutes, calendar));

  it.each([
    ['within a day', '2026-11-26T09:30', 240, '2026-11-26T13:30'],
    ['to the close of a day', '2026-11-26T13:00', 240, '2026-11-26T17:00'],
    ['over a night', '2026-11-26T15:00', 240, '2026-11-27T11:00'],
    ['over a weekend', '2026-11-27T16:00', 240, '2026-11-30T12:00'],
    ['from before the day opens', '2026-11-26T02:00', 240, '2026-11-26T13:00'],
    ['over Christmas', '2026-12-24T16:00', 120, '2026-12-29T10:00'],
    ['over the change of the clocks', '2026-10-23T16:00', 120, '2026-10-26T10:00'],
    ['over several days', '2026-11-26T09:00', 3 * 8 * 60, '2026-11-30T17:00'],
    ['at once', '2026-11-26T10:00', 0, '2026-11-26T10:00'],
  ])('%s', (_, from, minutes, then) => {
    expect(later(from, minutes)).toBe(then);
  });

  it('is that much working time away, whenever it begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }),
        fc.integer({ min: 0, max: 59_999 }),
        fc.integer({ min: 1, max: 3_000 }),
        (offset, milliseconds, minutes) => {
          const from = at('2026-01-05T00:00').add({ minutes: offset, milliseconds });
          const then = addWorkingMinutes(from, minutes, calendar);
          expect(workingMinutesBetween(from, then, calendar)).toBe(minutes);
        },
      ),
    );
  });
});

describe('working minutes', () => {
  it.each([
    ['within a day', '2026-11-04T10:00', '2026-11-04T11:30', 90],
    ['a whole day', '2026-11-04T00:00', '2026-11-05T00:00', 480],
    ['over a night', '2026-11-04T16:00', '2026-11-05T10:00', 120],
    ['over a weekend', '2026-11-06T16:00', '2026-11-09T10:00', 120],
    ['over Christmas', '2026-12-24T16:00', '2026-12-29T10:00', 120],
    ['over the start of summer time', '2026-03-27T16:00', '2026-03-30T10:00', 120],
    ['over the end of summer time', '2026-10-23T16:00', '2026-10-26T10:00', 120],
    ['within a weekend', '2026-11-07T10:00', '2026-11-08T10:00', 0],
    ['of no time', '2026-11-04T10:00', '2026-11-04T10:00', 0],
    ['backwards', '2026-11-04T11:30', '2026-11-04T10:00', -90],
    ['backwards within a weekend', '2026-11-08T10:00', '2026-11-07T10:00', 0],
  ])('%s', (_, from, to, expected) => {
    expect(workingMinutesBetween(at(from), at(to), calendar)).toBe(expected);
  });
});

describe('the countdown', () => {
  const received = at('2026-11-04T09:00');
  const end = dueAt(received, red, calendar);
  const shown = (now: string) => countdown(received, end, at(now), calendar);

  it.each([
    ['2026-11-04T09:00', 240, 'in-time'],
    ['2026-11-04T11:59', 61, 'in-time'],
    ['2026-11-04T12:00', 60, 'due-soon'],
    ['2026-11-04T12:59', 1, 'due-soon'],
    ['2026-11-04T13:00', 0, 'overdue'],
    ['2026-11-04T14:00', -60, 'overdue'],
    ['2026-11-05T09:30', -270, 'overdue'],
  ])('at %s: %i minutes left, %s', (now, minutesLeft, state) => {
    expect(shown(now)).toMatchObject({ minutesLeft, state });
  });

  it('warns from three quarters of the working time', () => {
    expect(shown('2026-11-04T12:00').share).toBe(0.75);
    expect(shown('2026-11-04T13:00').share).toBe(1);
  });

  it('stands still while nobody works', () => {
    const friday = at('2026-11-06T16:00');
    const tuesday = dueAt(friday, green, calendar);
    const evening = countdown(friday, tuesday, at('2026-11-06T18:00'), calendar);
    expect(countdown(friday, tuesday, at('2026-11-09T08:00'), calendar)).toEqual(evening);
    expect(evening).toMatchObject({ minutesLeft: 960, state: 'in-time' });
  });
});

describe('an anonymous disclosure is to be read', () => {
  it.each([
    ['on the same day', '2026-12-23', 0, '2026-12-23'],
    ['on the next day that people work, if none do', '2026-12-25', 0, '2026-12-29'],
    ['within two working days', '2026-12-23', 2, '2026-12-29'],
    ['within two working days of a Saturday', '2026-11-07', 2, '2026-11-10'],
  ])('%s', (_, received, days, expected) => {
    expect(readingDue(date(received), days, calendar).toString()).toBe(expected);
  });
});

describe('whenever something is received', () => {
  const first = at('2026-01-01T00:00').epochMilliseconds;
  const last = at('2028-12-01T00:00').epochMilliseconds;
  const anyMoment = fc
    .integer({ min: first / 60_000, max: last / 60_000 })
    .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));
  const anyStandard: fc.Arbitrary<Standard> = fc.oneof(
    fc.integer({ min: 1, max: 10 }).map((workingDays) => ({ workingDays })),
    fc.integer({ min: 1, max: 8 }).map((workingHours) => ({ workingHours })),
  );
  const minutes = (from: Temporal.Instant, to: Temporal.Instant) =>
    workingMinutesBetween(from, to, calendar);

  it('it is due later, on a working day, in working time', () => {
    fc.assert(
      fc.property(anyMoment, anyStandard, (moment, standard) => {
        const end = dueAt(moment, standard, calendar).toZonedDateTimeISO(timeZone);
        expect(Temporal.Instant.compare(moment, end.toInstant())).toBe(-1);
        expect(isWorkingDay(end.toPlainDate(), calendar)).toBe(true);
        const time = end.toPlainTime().toString({ smallestUnit: 'minute' });
        expect(time > '09:00' && time <= '17:00').toBe(true);
      }),
    );
  });

  it('it is due no earlier for being received later', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat(5000), anyStandard, (moment, later, standard) => {
        const end = dueAt(moment, standard, calendar);
        const laterEnd = dueAt(moment.add({ minutes: later }), standard, calendar);
        expect(Temporal.Instant.compare(laterEnd, end)).not.toBe(-1);
      }),
    );
  });

  it('more working days are never earlier', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 20 }), (moment, workingDays) => {
        const end = dueAt(moment, { workingDays }, calendar);
        const later = dueAt(moment, { workingDays: workingDays + 1 }, calendar);
        expect(Temporal.Instant.compare(end, later)).toBe(-1);
      }),
    );
  });

  it('a red clock never has more than its four hours of working time', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const length = minutes(moment, dueAt(moment, red, calendar));
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(240);
      }),
    );
  });

  it('working minutes add up, and count down backwards', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat(20_000), fc.nat(20_000), (from, one, more) => {
        const middle = from.add({ minutes: one });
        const to = middle.add({ minutes: more });
        expect(minutes(from, middle) + minutes(middle, to)).toBe(minutes(from, to));
        expect(minutes(from, to) + minutes(to, from)).toBe(0);
      }),
    );
  });

  it('working minutes are those of each day, one after the other', () => {
    const minutesOf = (day: Temporal.PlainDate, from: Temporal.Instant, to: Temporal.Instant) => {
      const [open, close] = ['09:00', '17:00'].map(
        (time) => at(`${day}T${time}`).epochMilliseconds,
      );
      const start = Math.max(from.epochMilliseconds, open ?? 0);
      const end = Math.min(to.epochMilliseconds, close ?? 0);
      return isWorkingDay(day, calendar) ? Math.max(0, end - start) / 60_000 : 0;
    };
    fc.assert(
      fc.property(anyMoment, fc.nat(500_000), (from, minutes) => {
        const to = from.add({ minutes });
        let sum = 0;
        const last = to.toZonedDateTimeISO(timeZone).toPlainDate();
        for (
          let day = from.toZonedDateTimeISO(timeZone).toPlainDate();
          Temporal.PlainDate.compare(day, last) <= 0;
          day = day.add({ days: 1 })
        ) {
          sum += minutesOf(day, from, to);
        }
        expect(workingMinutesBetween(from, to, calendar)).toBe(Math.floor(sum));
      }),
      { numRuns: 300 },
    );
  });

  it('age costs nothing: fifty clocks of three years are read in 50 ms of processor time', () => {
    const [from, to] = [at('2023-11-01T10:00'), at('2026-11-02T10:00')];
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      for (let count = 0; count < 50; count += 1) workingMinutesBetween(from, to, calendar);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it('a clock is overdue exactly from its end', () => {
    fc.assert(
      fc.property(anyMoment, anyStandard, fc.nat(10_000), (moment, standard, passed) => {
        const end = dueAt(moment, standard, calendar);
        const now = moment.add({ minutes: passed });
        const { state, minutesLeft } = countdown(moment, end, now, calendar);
        expect(state === 'overdue').toBe(Temporal.Instant.compare(now, end) >= 0);
        if (state !== 'overdue') expect(minutesLeft).toBeGreaterThan(0);
      }),
    );
  });
});
