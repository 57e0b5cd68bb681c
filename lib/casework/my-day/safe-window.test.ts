import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { ClockWishes } from '../contact/safe-hours.ts';
import { safeWindowToday, windowInWords } from './safe-window.ts';

/* Wednesday 2 December 2026 is a plain working day. */

const called: ClockWishes = {
  safeDays: [],
  safeTimes: [],
  emailSafe: 'no',
  callSafe: 'yes',
  textSafe: 'no',
  voicemailSafe: 'no',
  teamsSafe: 'no',
};
const emailed: ClockWishes = { ...called, callSafe: 'no', emailSafe: 'yes' };

describe('a safe window of today', () => {
  it.each<[string, string, ClockWishes, string | undefined]>([
    ['no hours were named', '02T11:00', called, undefined],
    ['later today', '02T11:00', { ...called, safeTimes: ['afternoon'] }, 'safe 14:00–17:00'],
    ['it has begun', '02T14:20', { ...called, safeTimes: ['afternoon'] }, 'safe now, until 17:00'],
    [
      'two that touch are one',
      '02T08:00',
      { ...called, safeTimes: ['morning', 'midday'] },
      'safe 09:00–14:00',
    ],
    [
      'the first is over',
      '02T12:30',
      { ...called, safeTimes: ['morning', 'afternoon'] },
      'safe 14:00–17:00',
    ],
    ['all are over', '02T17:00', { ...called, safeTimes: ['afternoon'] }, undefined],
    ['another day', '02T11:00', { ...called, safeDays: ['thursday'] }, undefined],
    ['the whole day', '02T08:00', { ...called, safeDays: ['wednesday'] }, 'safe 09:00–17:00'],
    ['nobody works', '05T11:00', { ...called, safeTimes: ['afternoon'] }, undefined],
    [
      'an email waits until it is opened',
      '02T11:00',
      { ...emailed, safeTimes: ['afternoon'] },
      undefined,
    ],
    [
      'a summer day, by the clock on the wall',
      '07-01T09:00',
      { ...called, safeTimes: ['afternoon'] },
      'safe 14:00–17:00',
    ],
  ])('%s', (_words, local, wishes, expected) => {
    const date = local.startsWith('07') ? `2026-${local}` : `2026-12-${local}`;
    const { timeZone } = workingCalendar;
    const now = Temporal.PlainDateTime.from(date).toZonedDateTime(timeZone).toInstant();
    const found = safeWindowToday(now, wishes, workingCalendar);
    expect(found && windowInWords(found, now, timeZone)).toBe(expected);
  });
});
