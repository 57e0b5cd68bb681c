import { describe, expect, it } from 'vitest';
import type { QueuedCase } from '../case/summary.ts';
import { rowOf } from './row.ts';

const now = Temporal.Instant.from('2026-12-02T10:00:00Z');

const waiting: QueuedCase = {
  reference: 'RS-2345-6789',
  team: 'student',
  level: 'amber',
  receivedAt: new Date('2026-12-01T10:00:00Z'),
  state: 'reaching',
  next: {
    step: 'attempt',
    dueAt: new Date('2026-12-02T13:20:00Z'),
    clock: { minutesLeft: 200, share: 0.8, state: 'due-soon' },
  },
  assignedTo: null,
  mayRead: false,
  name: undefined,
  lastContactAt: undefined,
  closedAt: undefined,
};

describe('a row of the queue', () => {
  it('says what is left of the time, and by how much the bar is filled', () => {
    const { time, moment } = rowOf(waiting, { showsTeam: false, now });
    expect(time).toEqual({ words: '3 h 20 min left', state: 'due-soon', left: 20 });
    expect(moment).toBe('today 13:20');
  });

  it('is full once it is too late', () => {
    const late = {
      ...waiting,
      next: {
        step: 'attempt',
        dueAt: new Date('2026-12-01T10:00:00Z'),
        clock: { minutesLeft: -480, share: 2, state: 'overdue' },
      },
    } as const;
    const { time } = rowOf(late, { showsTeam: false, now });
    expect(time).toEqual({ words: '1 day late', state: 'overdue', left: 100 });
  });

  it('of a closed case says when it was closed', () => {
    const closed = { ...waiting, state: 'closed', next: undefined } as const;
    const row = rowOf(
      { ...closed, closedAt: new Date('2026-12-01T10:00:00Z') },
      { showsTeam: false, now },
    );
    expect(row).toMatchObject({ time: undefined, step: 'None', moment: 'closed yesterday 10:00' });
  });

  it('has the team where the queue has cases of several', () => {
    expect(rowOf(waiting, { showsTeam: true, now }).team).toBe('Standing Together');
    expect(rowOf(waiting, { showsTeam: false, now }).team).toBeUndefined();
  });

  it('holds nothing of the case but its words', () => {
    const row = rowOf(
      {
        ...waiting,
        mayRead: true,
        name: 'Sam',
        assignedTo: 'Amara Osei',
        lastContactAt: new Date('2026-12-01T10:00:00Z'),
      },
      { showsTeam: true, now },
    );
    expect(
      Object.values(row)
        .flatMap((value) => (typeof value === 'object' ? Object.values(value) : [value]))
        .every(
          (value) => value === undefined || typeof value === 'string' || typeof value === 'number',
        ),
    ).toBe(true);
    expect(row).toMatchObject({
      name: 'Sam',
      note: undefined,
      owner: 'Amara Osei',
      lastContact: '1 day ago',
    });
  });
});
