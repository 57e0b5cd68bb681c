import { describe, expect, it } from 'vitest';
import { institution } from '#lib/institution.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { acknowledgedIn, acknowledgeFrom, toAcknowledge } from './acknowledging.ts';

const calendar: WorkingCalendar = {
  timeZone: 'Europe/London',
  opensAt: '09:00',
  closesAt: '17:00',
  // Christmas, Boxing Day’s substitute, and a closure of the university, New Year’s Day.
  closedDays: new Set(['2026-12-25', '2026-12-28', '2026-12-29', '2027-01-01']),
};
const { acknowledgement } = institution.serviceStandards;

const wall = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(calendar.timeZone).toInstant();
const onWall = (moment: Temporal.Instant | undefined) =>
  moment
    ?.toZonedDateTimeISO(calendar.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('the hour in which a Red case is acknowledged', () => {
  it.each([
    ['in the morning', '2026-11-23T09:20', '2026-11-23T10:20'],
    ['at opening', '2026-11-23T09:00', '2026-11-23T10:00'],
    ['an hour before the close of business', '2026-11-23T16:00', '2026-11-23T17:00'],
    ['in the last hour, over the night', '2026-11-23T16:40', '2026-11-24T09:40'],
    ['in the last minute', '2026-11-23T16:59', '2026-11-24T09:59'],
    ['at the close of business', '2026-11-23T17:00', '2026-11-24T10:00'],
    ['at night, from the next opening', '2026-11-23T23:30', '2026-11-24T10:00'],
    ['before opening, from the opening', '2026-11-23T07:10', '2026-11-23T10:00'],
    ['late on a Friday, over the weekend', '2026-11-27T16:30', '2026-11-30T09:30'],
    ['on a Saturday', '2026-11-28T11:00', '2026-11-30T10:00'],
    ['on Christmas Eve, over holidays and a closure', '2026-12-24T16:15', '2026-12-30T09:15'],
    ['on a bank holiday', '2026-12-28T12:00', '2026-12-30T10:00'],
    ['on a closure day, after its opening', '2026-12-29T12:00', '2026-12-30T10:00'],
    ['on New Year’s Eve, into another year', '2026-12-31T16:30', '2027-01-04T09:30'],
    ['over the weekend to summer time', '2026-03-27T16:30', '2026-03-30T09:30'],
    ['on the Sunday on which the clocks go back', '2026-10-25T01:30', '2026-10-26T10:00'],
    ['over the weekend back from summer time', '2026-10-23T16:45', '2026-10-26T09:45'],
  ])('that came %s', (_words, came, due) => {
    const found = acknowledgeFrom(wall(came), acknowledgement, calendar);
    expect([onWall(found.since), onWall(found.dueAt)]).toEqual([came, due]);
  });
});

describe('by when it is to be acknowledged', () => {
  const openSince = wall('2026-11-23T09:20');
  const came = { level: 'red', openSince, arrivals: [], levelChanges: [], seen: [] } as const;
  const due = (changes: Partial<Parameters<typeof toAcknowledge>[0]>) =>
    onWall(toAcknowledge({ ...came, ...changes }, acknowledgement, calendar)?.dueAt);

  it.each([
    ['within the hour of its arrival', {}, '2026-11-23T10:20'],
    ['not at all where it is not Red', { level: 'amber' }, undefined],
    ['not any more once somebody has', { seen: [wall('2026-11-23T09:40')] }, undefined],
    ['not any more where somebody did late', { seen: [wall('2026-11-25T09:40')] }, undefined],
    [
      'within the hour of becoming Red, whatever was seen before',
      {
        levelChanges: [{ at: wall('2026-11-24T16:30'), from: 'amber', to: 'red' }],
        seen: [wall('2026-11-23T09:40')],
      },
      '2026-11-25T09:30',
    ],
    [
      'within the hour of the Red disclosure that was joined to it',
      { arrivals: [{ at: wall('2026-11-26T11:00'), level: 'red' }], seen: [openSince] },
      '2026-11-26T12:00',
    ],
    [
      'not again for a joined disclosure that is not Red',
      { arrivals: [{ at: wall('2026-11-26T11:00'), level: 'amber' }], seen: [openSince] },
      undefined,
    ],
  ] as const)('%s', (_words, changes, expected) => {
    expect(due(changes)).toBe(expected);
  });

  it('the first who showed that they have seen it acknowledged it', () => {
    const seen = [wall('2026-11-23T11:00'), wall('2026-11-23T10:00'), wall('2026-11-20T10:00')];
    expect(onWall(acknowledgedIn({ ...came, seen }))).toBe('2026-11-23T10:00');
  });
});
