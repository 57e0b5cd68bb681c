import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { dueAt, isWorkingDay, type WorkingCalendar } from '../clock/clock.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import {
  type ClockWishes,
  dueBySafeHours,
  isSafeAt,
  type NamedHours,
  safetyAt,
  safeWindowFrom,
} from './safe-hours.ts';

/* December 2026 begins on a Tuesday; the clocks go back on Sunday 25 October 2026 and forward on Sunday 28 March 2027. */

const { timeZone } = workingCalendar;
const at = (local: string, zone = timeZone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const local = (moment: Temporal.Instant, zone = timeZone) =>
  moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const hours = (
  days: ContactDetails['safeDays'],
  times: ContactDetails['safeTimes'],
): NamedHours => ({ safeDays: [...days], safeTimes: [...times] });

const allDays: ContactDetails['safeDays'][number][] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
];
const allTimes: ContactDetails['safeTimes'][number][] = ['morning', 'midday', 'afternoon'];

const tuesdayAfternoon = hours(['tuesday'], ['afternoon']);

describe('a moment', () => {
  it.each([
    ['on a safe day at a safe time', tuesdayAfternoon, '2026-12-01T14:00', true],
    ['a minute before it', tuesdayAfternoon, '2026-12-01T13:59', false],
    ['in its last minute', tuesdayAfternoon, '2026-12-01T16:59', true],
    ['at its end', tuesdayAfternoon, '2026-12-01T17:00', false],
    ['on another day', tuesdayAfternoon, '2026-12-02T15:00', false],
    ['on a safe day, where no times were named', hours(['tuesday'], []), '2026-12-01T19:30', true],
    ['on any day, where no days were named', hours([], ['morning']), '2026-12-05T10:00', true],
    [
      'at noon, where both sides of it are safe',
      hours([], ['morning', 'midday']),
      '2026-12-02T12:00',
      true,
    ],
    ['where nothing was named', hours([], []), '2026-12-05T23:00', true],
  ])('%s: safe or not', (_, named, moment, expected) => {
    expect(isSafeAt(at(moment), named, timeZone)).toBe(expected);
  });

  it('is told by the clock on the wall, on either side of a change of the clocks', () => {
    const morning = hours([], ['morning']);
    // Both are nine in the morning in Leicester.
    expect(isSafeAt(Temporal.Instant.from('2026-10-23T08:00:00Z'), morning, timeZone)).toBe(true);
    expect(isSafeAt(Temporal.Instant.from('2026-10-26T08:00:00Z'), morning, timeZone)).toBe(false);
    expect(isSafeAt(Temporal.Instant.from('2026-10-26T09:00:00Z'), morning, timeZone)).toBe(true);
    expect(isSafeAt(Temporal.Instant.from('2027-03-29T08:00:00Z'), morning, timeZone)).toBe(true);
  });
});

describe('the next safe window', () => {
  it.each([
    [
      'now, as long as it lasts',
      tuesdayAfternoon,
      '2026-12-01T15:30',
      '2026-12-01T15:30',
      '2026-12-01T17:00',
    ],
    ['later today', tuesdayAfternoon, '2026-12-01T09:10', '2026-12-01T14:00', '2026-12-01T17:00'],
    [
      'next week, when it is over today',
      tuesdayAfternoon,
      '2026-12-01T17:00',
      '2026-12-08T14:00',
      '2026-12-08T17:00',
    ],
    [
      'not on a bank holiday',
      hours(['friday', 'monday'], ['morning']),
      '2026-12-24T10:00',
      '2027-01-04T09:00',
      '2027-01-04T12:00',
    ],
    [
      'not on a Saturday, though no day was named',
      hours([], ['midday']),
      '2026-12-05T10:00',
      '2026-12-07T12:00',
      '2026-12-07T14:00',
    ],
    [
      'within working time, where no times were named',
      hours(['thursday'], []),
      '2026-12-02T10:00',
      '2026-12-03T09:00',
      '2026-12-03T17:00',
    ],
    [
      'after the clocks went back',
      hours(['monday'], ['morning']),
      '2026-10-23T10:00',
      '2026-10-26T09:00',
      '2026-10-26T12:00',
    ],
    [
      'after the clocks went forward',
      hours(['tuesday'], ['morning']),
      '2027-03-26T10:00',
      '2027-03-30T09:00',
      '2027-03-30T12:00',
    ],
  ])('is %s', (_, named, moment, from, to) => {
    const window = safeWindowFrom(at(moment), named, workingCalendar);
    expect(window && [local(window.from), local(window.to)]).toEqual([from, to]);
  });

  it('is none, where nobody works when it is safe', () => {
    const evenings: WorkingCalendar = { ...workingCalendar, opensAt: '17:00', closesAt: '20:00' };
    expect(safeWindowFrom(at('2026-12-01T09:00'), tuesdayAfternoon, evenings)).toBeUndefined();
  });

  it('is told in the time zone of the institution, also where a day begins at one', () => {
    const zone = 'Africa/Cairo';
    const calendar: WorkingCalendar = { ...workingCalendar, timeZone: zone };
    // The clocks go forward at midnight before Friday 30 April 2027.
    const moment = at('2027-04-29T18:00', zone);
    const window = safeWindowFrom(moment, hours(['friday'], []), calendar);
    expect(window && local(window.from, zone)).toBe('2027-04-30T09:00');
    expect(isSafeAt(at('2027-04-30T01:00', zone), hours(['friday'], []), zone)).toBe(true);
    expect(
      isSafeAt(at('2027-04-30T01:00', zone).subtract({ minutes: 1 }), hours(['friday'], []), zone),
    ).toBe(false);
  });
});

describe('those who are about to call', () => {
  it('are told: at any time, now and until when, or when next', () => {
    const told = (named: NamedHours, moment: string) =>
      safetyAt(at(moment), named, workingCalendar);
    expect(told(hours([], []), '2026-12-01T10:00')).toEqual({ kind: 'any-time' });
    expect(told(tuesdayAfternoon, '2026-12-01T15:00')).toEqual({
      kind: 'now',
      until: at('2026-12-01T17:00'),
    });
    expect(told(tuesdayAfternoon, '2026-12-02T15:00')).toEqual({
      kind: 'not-now',
      next: { from: at('2026-12-08T14:00'), to: at('2026-12-08T17:00') },
    });
  });
});

const onlyCalls = (named: NamedHours): ClockWishes => ({
  ...named,
  emailSafe: 'no',
  callSafe: 'yes',
  textSafe: 'no',
  voicemailSafe: 'no',
  teamsSafe: 'no',
});

describe('a clock', () => {
  const due = at('2026-12-03T17:00');
  const from = at('2026-12-02T10:00');

  it('runs until the end of the first safe window, where that begins after it has run out', () => {
    expect(dueBySafeHours(due, from, onlyCalls(tuesdayAfternoon), workingCalendar)).toEqual(
      at('2026-12-08T17:00'),
    );
  });

  it('stays where it is safe before, be it for the last hour alone', () => {
    const named = hours(['thursday'], ['afternoon']);
    expect(dueBySafeHours(due, from, onlyCalls(named), workingCalendar)).toEqual(due);
  });

  it('stays where they may be written to at any time, and where they named no hours', () => {
    const byEmail: ClockWishes = { ...onlyCalls(tuesdayAfternoon), emailSafe: 'yes' };
    expect(dueBySafeHours(due, from, byEmail, workingCalendar)).toEqual(due);
    expect(dueBySafeHours(due, from, onlyCalls(hours([], [])), workingCalendar)).toEqual(due);
  });

  const moments = fc
    .integer({ min: 0, max: 60 * 24 * 700 })
    .map((minutes) => at('2026-01-05T00:00').add({ minutes }));
  const named = fc
    .record({ days: fc.subarray(allDays), times: fc.subarray(allTimes) })
    .map(({ days, times }) => hours(days, times));

  it('never runs out earlier than it would, nor outside of a safe window where it runs longer', () => {
    fc.assert(
      fc.property(moments, named, fc.integer({ min: 1, max: 10 }), (since, wishes, workingDays) => {
        const plain = dueAt(since, { workingDays }, workingCalendar);
        const found = dueBySafeHours(plain, since, onlyCalls(wishes), workingCalendar);
        expect(Temporal.Instant.compare(found, plain)).toBeGreaterThanOrEqual(0);
        expect(Temporal.Instant.compare(found, since)).toBe(1);
        if (found.equals(plain)) return;
        // Nothing between the beginning and the plain clock was safe in working time; the end of the longer one is.
        const first = safeWindowFrom(since, wishes, workingCalendar);
        expect(first?.to).toEqual(found);
        expect(first && Temporal.Instant.compare(first.from, plain)).not.toBe(-1);
        const lastMinute = found.subtract({ minutes: 1 });
        expect(isSafeAt(lastMinute, wishes, timeZone)).toBe(true);
        expect(
          isWorkingDay(lastMinute.toZonedDateTimeISO(timeZone).toPlainDate(), workingCalendar),
        ).toBe(true);
      }),
    );
  });

  it('whatever the hours, every window begins at the moment or after it, is safe and is not empty', () => {
    fc.assert(
      fc.property(moments, named, (moment, wishes) => {
        const window = safeWindowFrom(moment, wishes, workingCalendar);
        expect(window).toBeDefined();
        if (window === undefined) return;
        expect(Temporal.Instant.compare(window.from, moment)).toBeGreaterThanOrEqual(0);
        expect(Temporal.Instant.compare(window.from, window.to)).toBe(-1);
        expect(isSafeAt(window.from, wishes, timeZone)).toBe(true);
        expect(isSafeAt(window.to.subtract({ minutes: 1 }), wishes, timeZone)).toBe(true);
      }),
    );
  });
});
