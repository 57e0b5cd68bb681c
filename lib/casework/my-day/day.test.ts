import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSteps } from '../case/states.ts';
import { countsOf, type DayRow, inOrderOfTheDay, isOverdue, nextDue } from './day.ts';

const now = Temporal.Instant.from('2026-12-02T10:00:00Z');
const zone = 'Europe/London';

const row = (reference: string, changes: Partial<DayRow> = {}): DayRow => ({
  what: 'next',
  reference,
  level: 'green',
  name: undefined,
  step: 'contact',
  words: undefined,
  entry: undefined,
  mayMove: true,
  dueAt: now.add({ hours: 1 }),
  window: undefined,
  other: undefined,
  waitsFor: undefined,
  ...changes,
});

const tomorrow = now.add({ hours: 24 });
const afternoon = { from: now.add({ hours: 4 }), to: now.add({ hours: 6 }) };

describe('the order of a day', () => {
  it('is: what cannot wait, what nobody has, today, when one can, what waits for others', () => {
    const day = inOrderOfTheDay(
      [
        row('later', { dueAt: now.add({ hours: 30 }) }),
        row('today'),
        row('overdue', { dueAt: now.subtract({ hours: 1 }) }),
        row('red', { what: 'acknowledge', level: 'red' }),
        row('nobody', { what: 'assign' }),
        row('lead', { step: 'lead', waitsFor: { whom: 'the lead', since: now } }),
        row('asked', { what: 'task-of-other', waitsFor: { whom: 'Sam', since: now } }),
        row('ends', { what: 'cover-ends', dueAt: now.add({ hours: 7 }) }),
        row('direct', { what: 'direct', step: 'lead' }),
        row('decide', { what: 'decide', step: 'decide' }),
        row('task', { what: 'task', step: undefined, dueAt: now.subtract({ hours: 2 }) }),
      ],
      now,
      zone,
    );
    const names = (rows: readonly DayRow[]) => rows.map(({ reference }) => reference);
    expect({
      red: names(day.red),
      now: names(day.now),
      nobodys: names(day.nobodys),
      today: names(day.today),
      later: names(day.later),
      waiting: names(day.waiting),
    }).toEqual({
      red: ['red'],
      now: ['task', 'overdue', 'decide', 'direct'],
      nobodys: ['nobody'],
      today: ['today', 'ends'],
      later: ['later'],
      waiting: ['asked', 'lead'],
    });
  });

  it('has whom one can reach today in Today, by when that begins, unless it is overdue', () => {
    const window = (from: string, to: string) => ({
      from: Temporal.Instant.from(`2026-12-02T${from}:00Z`),
      to: Temporal.Instant.from(`2026-12-02T${to}:00Z`),
    });
    const nextWeek = now.add({ hours: 24 * 6 });
    const day = inOrderOfTheDay(
      [
        row('task', { what: 'task', dueAt: Temporal.Instant.from('2026-12-02T15:00:00Z') }),
        row('afternoon', { dueAt: nextWeek, window: window('16:00', '17:00') }),
        row('noon', { dueAt: nextWeek, window: window('12:00', '14:00') }),
        row('overdue', { dueAt: now, window: window('12:00', '14:00') }),
        row('not today', { dueAt: nextWeek }),
      ],
      now,
      zone,
    );
    expect(day.today.map(({ reference }) => reference)).toEqual(['noon', 'task', 'afternoon']);
    expect(day.now.map(({ reference }) => reference)).toEqual(['overdue']);
    expect(day.later.map(({ reference }) => reference)).toEqual(['not today']);
  });

  it('asks a lead at once whether two cases are of one person, and says who covers below', () => {
    const day = inOrderOfTheDay(
      [
        row('pair', { what: 'same-person', dueAt: undefined, other: 'older' }),
        row('covered', { what: 'covered', dueAt: now.subtract({ hours: 1 }) }),
      ],
      now,
      zone,
    );
    expect([day.now.length, day.waiting.length]).toEqual([1, 1]);
    expect(countsOf(day, now, zone)).toEqual({ overdue: 0, today: 0, waiting: 1 });
    expect(isOverdue(row('covered', { what: 'covered', dueAt: now }), now)).toBe(false);
  });

  it('goes by the day of the institution: 23:30 of a summer evening is still today', () => {
    const summer = Temporal.Instant.from('2026-07-06T21:00:00Z');
    const due = Temporal.Instant.from('2026-07-06T22:30:00Z');
    expect(inOrderOfTheDay([row('x', { dueAt: due })], summer, zone).today).toHaveLength(1);
  });

  it('has Red ones that nobody has before the rest, however soon that is due', () => {
    const red = { what: 'assign', level: 'red' } as const;
    const day = inOrderOfTheDay(
      [
        row('green', { what: 'assign', dueAt: now.subtract({ hours: 1 }) }),
        row('amber', { what: 'assign', level: 'amber' }),
        row('red tomorrow', { ...red, dueAt: now.add({ hours: 24 }) }),
        row('red', red),
      ],
      now,
      zone,
    );
    const order = day.nobodys.map(({ reference }) => reference);
    expect(order).toEqual(['red', 'red tomorrow', 'green', 'amber']);
    expect(countsOf(day, now, zone)).toEqual({ overdue: 1, today: 2, waiting: 0 });
  });

  it('begins with what is Red to acknowledge; one that nobody has either stands there alone', () => {
    const red = { what: 'acknowledge', level: 'red' } as const;
    const day = inOrderOfTheDay(
      [
        row('mine', { dueAt: now.subtract({ hours: 1 }) }),
        row('nobodys', { ...red, dueAt: now.add({ minutes: 20 }) }),
        row('nobodys', { what: 'assign', level: 'red' }),
        row('green', { what: 'assign' }),
        row('assigned', { ...red, dueAt: now.add({ minutes: 5 }) }),
      ],
      now,
      zone,
    );
    expect(Object.keys(day)[0]).toBe('red');
    expect(day.red.map((one) => [one.reference, one.isUnassigned])).toEqual([
      ['assigned', undefined],
      ['nobodys', true],
    ]);
    expect(day.nobodys.map(({ reference }) => reference)).toEqual(['green']);
    expect(day.now.map(({ reference }) => reference)).toEqual(['mine']);
    expect(countsOf(day, now, zone)).toEqual({ overdue: 1, today: 3, waiting: 0 });
  });

  it.each([
    ['that is due tomorrow, in Now', { hours: 24 }, false, 'now'],
    ['that is overdue, in Now', { hours: -1 }, false, 'now'],
    ['that was put off, by its date', { hours: 72 }, true, 'later'],
    ['that was put off until today, in Today', { hours: 1 }, true, 'today'],
    ['that was put off until a time that is over, in Now', { hours: -1 }, true, 'now'],
  ] as const)('has a reply %s', (_, due, isPutOff, part) => {
    const reply = row('reply', { what: 'reply', dueAt: now.add(due), isPutOff });
    expect(inOrderOfTheDay([reply], now, zone)[part]).toEqual([reply]);
  });

  it.each([
    ['to assign', [row('a', { what: 'assign' })], 1],
    ['to acknowledge and to assign', [row('a', { what: 'acknowledge' }), row('a')], 1],
    ['to decide', [row('a', { what: 'decide' })], 1],
    ['two tasks on one case', [row('a', { what: 'task', entry: 'one' }), row('a')], 1],
    ['two cases', [row('a'), row('b', { what: 'direct' })], 2],
    ['a reply that is due tomorrow', [row('a', { what: 'reply', dueAt: tomorrow })], 0],
    ['whom one can reach today', [row('a', { dueAt: tomorrow, window: afternoon })], 1],
    ['a case of which something is overdue', [row('a'), row('a', { dueAt: now })], 0],
    ['what waits for others', [row('a', { waitsFor: { whom: 'Sam', since: now } })], 0],
  ] as const)('counts as due today %s', (_, rows, count) => {
    expect(countsOf(inOrderOfTheDay(rows, now, zone), now, zone).today).toBe(count);
  });

  it('counts what is overdue, also what nobody has, what is due today and what waits', () => {
    const late = { dueAt: now.subtract({ hours: 1 }) };
    const day = inOrderOfTheDay(
      [
        row('a', late),
        row('b', { what: 'assign', ...late }),
        row('c', { what: 'acknowledge' }),
        row('d'),
        row('e', { dueAt: now.add({ hours: 50 }) }),
        row('f', { waitsFor: { whom: 'the lead', since: now } }),
      ],
      now,
      zone,
    );
    expect(countsOf(day, now, zone)).toEqual({ overdue: 2, today: 2, waiting: 1 });
    expect(nextDue(day)).toEqual(now.add({ hours: 50 }));
    expect(nextDue(inOrderOfTheDay([], now, zone))).toBeUndefined();
  });

  it('loses no row and shows none twice, but a Red case to acknowledge and to assign once', () => {
    const anyRow = fc.record({
      what: fc.constantFrom(
        'acknowledge' as const,
        'assign' as const,
        'next' as const,
        'task' as const,
      ),
      reference: fc.string({ minLength: 1, maxLength: 6 }),
      step: fc.constantFrom(undefined, ...nextSteps),
      hours: fc.integer({ min: -100, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (given) => {
        const rows = given.map(({ hours, ...one }) =>
          row(one.reference, { ...one, dueAt: now.add({ hours }) }),
        );
        const day = inOrderOfTheDay(rows, now, zone);
        const shown = Object.values(day).flat();
        const isFolded = ({ what, reference }: DayRow) =>
          what === 'assign' &&
          rows.some((other) => other.what === 'acknowledge' && other.reference === reference);
        expect(shown).toHaveLength(rows.filter((one) => !isFolded(one)).length);
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});
