import { describe, expect, it } from 'vitest';
import type { DayRow } from './day.ts';
import { dayRowOf } from './row.ts';

const now = Temporal.Instant.from('2026-12-02T10:00:00Z');
const reference = 'RS-2345-6789';

const next: DayRow = {
  what: 'next',
  reference,
  level: 'amber',
  name: 'Sam',
  step: 'contact',
  words: undefined,
  entry: undefined,
  mayMove: false,
  dueAt: now.subtract({ hours: 1 }),
  window: undefined,
  other: undefined,
  waitsFor: undefined,
};

describe('a row of a day', () => {
  it('says why it stands there, by when, and what does it', () => {
    expect(dayRowOf(next, now)).toMatchObject({
      reason: 'First contact',
      standing: 'overdue since 09:00',
      isLate: true,
      task: undefined,
      links: [{ href: `/cases/${reference}/log-contact`, label: 'Log the contact', isMain: true }],
      later: undefined,
    });
  });

  it('of a task is ended by its button, and can be put off', () => {
    const task: DayRow = { ...next, what: 'task', words: 'Ask housing', entry: 'e', mayMove: true };
    expect(dayRowOf(task, now)).toMatchObject({
      reason: 'Ask housing',
      task: { entry: 'e', label: `Task: Ask housing, ${reference}` },
      links: [],
      later: { href: `/cases/${reference}/move?entry=e` },
    });
  });

  it('of a task that asks to book an appointment leads to that, and can be ticked off too', () => {
    const task: DayRow = {
      ...next,
      what: 'task',
      words: 'Book another appointment',
      entry: 'e',
      isToBook: true,
    };
    expect(dayRowOf(task, now)).toMatchObject({
      task: { entry: 'e' },
      links: [{ href: `/cases/${reference}/book`, label: 'Book' }],
    });
  });

  it('that waits for somebody else has nothing to press', () => {
    const waiting: DayRow = {
      ...next,
      what: 'task-of-other',
      words: 'Ask housing',
      mayMove: true,
      waitsFor: { whom: 'Amara Osei', since: now.subtract({ hours: 24 }) },
    };
    expect(dayRowOf(waiting, now)).toMatchObject({
      standing: 'Waits for Amara Osei since yesterday 10:00',
      task: undefined,
      links: [],
      later: undefined,
    });
  });

  it('of a Red case that nobody has either is assigned there, too', () => {
    const red: DayRow = { ...next, what: 'acknowledge', level: 'red', isUnassigned: true };
    const { links, isUnassigned } = dayRowOf(red, now);
    expect(isUnassigned).toBe(true);
    expect(links.map(({ label, isMain }) => [label, isMain])).toEqual([
      ['Assign', false],
      ['Acknowledge', true],
    ]);
  });

  it('of two cases of one person, perhaps, has two pages, neither of them the first choice', () => {
    const pair: DayRow = { ...next, what: 'same-person', other: 'RS-3456-789A' };
    const { links } = dayRowOf(pair, now);
    expect(links.map(({ label }) => label)).toEqual(['Join', 'Leave apart']);
    expect(links.some(({ isMain }) => isMain)).toBe(false);
  });
});
