import { describe, expect, test } from 'vitest';
import type { WorkingCalendar } from './clock.ts';
import {
  capitalised,
  clockTimeInWords,
  dayInWords,
  daysSince,
  dueInWords,
  leftInWords,
  momentInWords,
} from './time-words.ts';

const calendar: WorkingCalendar = {
  timeZone: 'Europe/London',
  opensAt: '09:00',
  closesAt: '17:00',
  closedDays: new Set(['2026-12-25', '2026-12-28']),
};

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

const wall = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(calendar.timeZone).toInstant();
const date = (text: string) => new Date(wall(text).epochMilliseconds);

describe('how much is left, beside the date and with it', () => {
  test.each([
    // On the day itself.
    ['2026-11-23T09:00', '2026-11-23T17:00', '8 h left', ', due today 17:00'],
    ['2026-11-23T09:40', '2026-11-23T13:00', '3 h 20 min left', ', due today 13:00'],
    ['2026-11-23T07:00', '2026-11-23T10:00', '3 h left', ', due today 10:00'],
    ['2026-11-23T16:01', '2026-11-23T17:00', '59 min left', ', due today 17:00'],
    ['2026-11-23T16:59', '2026-11-23T17:00', '1 min left', ', due today 17:00'],
    ['2026-11-23T16:59:30', '2026-11-23T17:00', 'less than a minute left', ', due today 17:00'],
    ['2026-11-23T00:00', '2026-11-23T20:00', '20 h left', ', due today 20:00'],
    // The night before, and tomorrow, whatever the working time between.
    ['2026-11-22T23:59', '2026-11-23T17:00', 'due tomorrow', ' 17:00'],
    ['2026-11-23T09:00', '2026-11-24T17:00', 'due tomorrow', ' 17:00'],
    ['2026-11-23T16:50', '2026-11-24T09:50', 'due tomorrow', ' 09:50'],
    // Over a weekend.
    ['2026-11-27T10:00', '2026-11-30T17:00', '1 working day left', ', due Mon 30 Nov 17:00'],
    ['2026-11-27T09:00', '2026-11-30T17:00', '1 working day left', ', due Mon 30 Nov 17:00'],
    ['2026-11-27T20:00', '2026-11-30T17:00', '1 working day left', ', due Mon 30 Nov 17:00'],
    ['2026-11-27T16:00', '2026-11-30T10:00', 'due Mon 30 Nov', ' 10:00'],
    ['2026-11-28T12:00', '2026-11-30T12:00', 'due Mon 30 Nov', ' 12:00'],
    ['2026-11-28T12:00', '2026-11-30T17:00', '1 working day left', ', due Mon 30 Nov 17:00'],
    ['2026-11-29T12:00', '2026-11-30T17:00', 'due tomorrow', ' 17:00'],
    ['2026-11-26T10:00', '2026-11-30T17:00', '2 working days left', ', due Mon 30 Nov 17:00'],
    ['2026-11-26T16:30', '2026-11-30T09:30', '1 working day left', ', due Mon 30 Nov 09:30'],
    // Over bank holidays, a year’s end and a change of the clocks.
    ['2026-12-23T10:00', '2026-12-29T17:00', '2 working days left', ', due Tue 29 Dec 17:00'],
    ['2026-12-24T16:30', '2026-12-29T09:30', 'due Tue 29 Dec', ' 09:30'],
    ['2026-12-24T12:00', '2026-12-29T17:00', '1 working day left', ', due Tue 29 Dec 17:00'],
    ['2026-12-30T12:00', '2027-01-04T17:00', '3 working days left', ', due Mon 4 Jan 2027 17:00'],
    ['2026-03-27T12:00', '2026-03-31T17:00', '2 working days left', ', due Tue 31 Mar 17:00'],
    ['2026-10-24T12:00', '2026-10-25T17:00', 'due tomorrow', ' 17:00'],
    ['2026-10-25T00:30', '2026-10-25T17:00', '17 h 30 min left', ', due today 17:00'],
    // On a day on which nobody works.
    ['2026-11-26T12:00', '2026-11-28T11:00', '1 working day left', ', due Sat 28 Nov 11:00'],
  ])('at %s, due %s: %s', (now, due, left, rest) => {
    expect(leftInWords(date(due), wall(now), calendar)).toBe(left);
    expect(dueInWords(date(due), wall(now), calendar)).toBe(`${left}${rest}`);
  });

  test.each([
    ['2026-11-23T13:00', '2026-11-23T13:00', 'less than a minute late', '13:00'],
    ['2026-11-23T13:20', '2026-11-23T13:00', '20 min late', '13:00'],
    ['2026-11-23T23:59', '2026-11-23T13:00', '10 h 59 min late', '13:00'],
    ['2026-11-24T00:00', '2026-11-23T17:00', '1 day late', 'yesterday 17:00'],
    ['2026-11-24T09:00', '2026-11-23T17:00', '1 day late', 'yesterday 17:00'],
    ['2026-11-30T09:00', '2026-11-27T17:00', '3 days late', 'Fri 27 Nov 17:00'],
    ['2027-01-04T09:00', '2026-12-31T17:00', '4 days late', 'Thu 31 Dec 2026 17:00'],
    ['2026-03-30T09:00', '2026-03-28T17:00', '2 days late', 'Sat 28 Mar 17:00'],
    ['2026-10-26T00:10', '2026-10-25T00:30', '1 day late', 'yesterday 00:30'],
  ])('at %s, was due %s: %s', (now, due, late, since) => {
    expect(leftInWords(date(due), wall(now), calendar)).toBe(late);
    expect(dueInWords(date(due), wall(now), calendar)).toBe(`overdue since ${since}`);
  });

  test('never names another day than the date beside it', () => {
    const start = wall('2026-12-21T00:00');
    for (let hours = -200; hours < 300; hours += 7) {
      for (let minutes = 0; minutes < 24 * 60; minutes += 95) {
        const now = start.add({ minutes });
        const due = new Date(start.add({ hours }).epochMilliseconds);
        const left = leftInWords(due, now, calendar);
        const beside = momentInWords(due, now, calendar.timeZone);
        const named = / (yesterday|today|tomorrow)$/.exec(left)?.[1];
        if (named !== undefined) expect(beside).toContain(named);
        expect(left === '1 day late').toBe(beside.startsWith('yesterday'));
        expect(left.includes(' h left') || left.includes('min left')).toBe(
          beside.startsWith('today') && !left.endsWith('late'),
        );
      }
    }
  });
});

test('words that begin a line', () => {
  expect(capitalised('due tomorrow')).toBe('Due tomorrow');
  expect(capitalised('')).toBe('');
});

describe('a moment as seen from now', () => {
  const now = at('2026-11-23T10:00:00Z');
  test.each([
    ['2026-11-22T23:30:00Z', 'yesterday 23:30'],
    ['2026-11-23T09:12:00Z', 'today 09:12'],
    ['2026-11-24T17:00:00Z', 'tomorrow 17:00'],
    ['2026-11-19T09:05:00Z', 'Thu 19 Nov 09:05'],
    ['2027-01-04T17:00:00Z', 'Mon 4 Jan 2027 17:00'],
  ])('%s', (moment, words) => {
    expect(momentInWords(new Date(moment), now, 'Europe/London')).toBe(words);
  });

  test('in summer, by the clock on the wall', () => {
    const summer = at('2026-07-01T12:00:00Z');
    expect(momentInWords(new Date('2026-07-01T23:30:00Z'), summer, 'Europe/London')).toBe(
      'tomorrow 00:30',
    );
    expect(clockTimeInWords(summer, 'Europe/London')).toBe('13:00');
  });
});

test('a date as seen from today', () => {
  const today = day('2026-11-23');
  expect(dayInWords(today, today)).toBe('today');
  expect(dayInWords(day('2026-11-20'), today)).toBe('Fri 20 Nov');
  expect(dayInWords(day('2025-12-31'), today)).toBe('Wed 31 Dec 2025');
});

describe('how many days lie behind a moment', () => {
  test.each([
    ['2026-11-26T08:00:00Z', 'today'],
    ['2026-11-25T23:59:00Z', '1 day ago'],
    ['2026-11-14T12:00:00Z', '12 days ago'],
  ])('%s', (moment, words) => {
    expect(daysSince(new Date(moment), at('2026-11-26T10:00:00Z'), 'Europe/London')).toBe(words);
  });
});
