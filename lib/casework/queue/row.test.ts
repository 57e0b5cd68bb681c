import { describe, expect, it } from 'vitest';
import { shortToDoNames } from '../case/states.ts';
import type { QueuedCase } from '../case/summary.ts';
import { countdown } from '../clock/clock.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { rowOf } from './row.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();
const now = at('2026-12-02T12:00');

const queued = (due: string): QueuedCase => ({
  reference: 'RS-7K3M-Q2X9',
  team: 'student',
  level: 'amber',
  state: 'assigned',
  name: 'Sam',
  assignedTo: null,
  mayRead: true,
  receivedAt: new Date(at('2026-12-01T09:00').epochMilliseconds),
  overdueTasks: 0,
  lastContactAt: undefined,
  closedAt: undefined,
  next: {
    step: 'contact',
    dueAt: new Date(at(due).epochMilliseconds),
    clock: countdown(at('2026-12-01T09:00'), at(due), now, workingCalendar),
  },
});

describe('the time that is left on a row of the queue', () => {
  it.each([
    ['2026-12-02T13:30', '1 h 30 min left', '1 h 30 min'],
    ['2026-12-04T17:00', '2 working days left', '2 days'],
    ['2026-11-30T17:00', '2 days late', '2 days late'],
    ['2026-12-03T10:00', 'Due tomorrow', 'tomorrow'],
  ])('due %s is “%s”, on a phone “%s”', (due, words, short) => {
    expect(rowOf(queued(due), { showsTeam: false, now }).time).toMatchObject({ words, short });
  });
});

it.each([
  [0, undefined],
  [1, 'A task is overdue'],
  [3, '3 tasks are overdue'],
])('says of %d overdue tasks: %s', (overdueTasks, words) => {
  const row = rowOf({ ...queued('2026-12-04T17:00'), overdueTasks }, { showsTeam: false, now });
  expect(row.tasks).toBe(words);
});

it('says the next step in few words for a phone', () => {
  const row = rowOf(queued('2026-12-04T17:00'), { showsTeam: false, now });
  expect([row.step, row.shortStep]).toEqual(['First contact', 'First contact']);
  for (const words of Object.values(shortToDoNames)) expect(words.length).toBeLessThanOrEqual(20);
});
