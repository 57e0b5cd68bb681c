import { describe, expect, test } from 'vitest';
import { countdown, type WorkingCalendar } from './clock.ts';
import {
  clockTimeInWords,
  dayInWords,
  daysSince,
  dueInWords,
  momentInWords,
  shortTimeLeft,
  timeLeftInWords,
  workingTimeInWords,
} from './time-words.ts';

const calendar: WorkingCalendar = {
  timeZone: 'Europe/London',
  opensAt: '09:00',
  closesAt: '17:00',
  closedDays: new Set(['2026-12-25', '2026-12-28']),
};

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

describe('a length of working time', () => {
  test.each([
    [0, 'less than a minute'],
    [1, '1 min'],
    [59, '59 min'],
    [60, '1 h'],
    [200, '3 h 20 min'],
    [479, '7 h 59 min'],
    [480, '1 working day'],
    [660, '1 working day'],
    [960, '2 working days'],
    [4 * 480 + 100, '4 working days'],
  ])('%i minutes', (minutes, words) => {
    expect(workingTimeInWords(minutes, calendar)).toBe(words);
  });
});

describe('how a clock stands', () => {
  const received = at('2026-11-23T09:00:00Z');
  const due = at('2026-11-23T13:00:00Z');
  test.each([
    ['2026-11-23T09:40:00Z', '3 h 20 min left'],
    ['2026-11-23T12:59:30Z', 'less than a minute left'],
    ['2026-11-23T13:00:00Z', 'Overdue'],
    ['2026-11-23T15:10:00Z', 'Overdue by 2 h 10 min'],
    ['2026-11-25T14:00:00Z', 'Overdue by 2 working days'],
  ])('at %s', (now, words) => {
    expect(timeLeftInWords(countdown(received, due, at(now), calendar), calendar)).toBe(words);
  });

  test('overdue since the close of business, before anybody worked again', () => {
    const close = at('2026-11-23T17:00:00Z');
    const clock = countdown(received, close, at('2026-11-23T21:00:00Z'), calendar);
    expect(timeLeftInWords(clock, calendar)).toBe('Overdue');
  });
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

  test('due, and was due', () => {
    expect(dueInWords(new Date('2026-11-23T17:00:00Z'), now, 'Europe/London')).toBe(
      'due today 17:00',
    );
    expect(dueInWords(new Date('2026-11-23T09:30:00Z'), now, 'Europe/London')).toBe(
      'was due today 09:30',
    );
  });
});

test('a date as seen from today', () => {
  const today = day('2026-11-23');
  expect(dayInWords(today, today)).toBe('today');
  expect(dayInWords(day('2026-11-20'), today)).toBe('Fri 20 Nov');
  expect(dayInWords(day('2025-12-31'), today)).toBe('Wed 31 Dec 2025');
});

describe('how a clock stands, in short', () => {
  const received = at('2026-11-23T09:00:00Z');
  const due = at('2026-11-24T17:00:00Z');
  test.each([
    ['2026-11-23T09:00:00Z', '2 days left'],
    ['2026-11-24T09:00:00Z', '1 day left'],
    ['2026-11-24T13:40:00Z', '3 h 20 min left'],
    ['2026-11-24T16:59:30Z', 'A minute left'],
    ['2026-11-24T17:00:00Z', 'Due now'],
    ['2026-11-25T10:00:00Z', '1 h late'],
    ['2026-11-27T12:00:00Z', '2 days late'],
  ])('at %s', (now, words) => {
    expect(shortTimeLeft(countdown(received, due, at(now), calendar), calendar)).toBe(words);
  });
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
