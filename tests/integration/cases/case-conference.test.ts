import { describe, expect, it, vi } from 'vitest';
import { assess } from '#lib/data/cases/assess.ts';
import { readConference, readToConfer, saveConference } from '#lib/data/cases/case-conference.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What a case conference decides stands on the case, and what it agrees on is done by somebody by a day. */

async function ofCaseworker() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const conference = (changes: Readonly<Record<string, string | readonly string[]>> = {}) =>
  formOf({
    at: ['2026-12-02', '10:30'],
    present: 'Priya Raman\nSecurity',
    decisions: 'She moves to another hall tonight\nSecurity walks with her',
    'what-1': 'Ask housing for a room',
    'owner-1': lead.id,
    'by-1': '2026-12-03',
    'what-3': 'Tell her about it',
    'owner-3': caseworker.id,
    'by-3': '2026-12-04',
    ...changes,
  });

const tasksOn = async (reference: string) =>
  (await readCase(reference, later)).content?.tasks.map(({ what, name, dueAt, why }) => ({
    what,
    name,
    why,
    due: dueAt?.toString(),
  }));

const entryOf = async (reference: string) =>
  (await readCase(reference, later)).content?.story.find(({ kind }) => kind === 'case-conference');

describe('a case conference', () => {
  it('stands in the Story when it was, and each of its actions is a task of somebody', async () => {
    const { reference } = await ofCaseworker();
    expect(await saveConference(reference, conference(), later)).toBe('saved');
    expect(await entryOf(reference)).toMatchObject({
      line: 'Case conference, 2 actions. She moves to another hall tonight',
      happenedAt: Temporal.Instant.from('2026-12-02T10:30:00Z'),
    });
    const why = 'Agreed in the case conference of 2 December 2026';
    expect(await tasksOn(reference)).toEqual([
      {
        what: 'Ask housing for a room',
        name: 'Priya Raman',
        why,
        due: '2026-12-03T17:00:00Z',
      },
      { what: 'Tell her about it', name: 'Tomasz Lewandowski', why, due: '2026-12-04T17:00:00Z' },
    ]);
    signInAs(lead);
    const day = await readMyDay(later);
    expect(day.later.map(({ words }) => words)).toContain('Ask housing for a room');
  });

  it('may agree on nothing to be done', async () => {
    const { reference } = await ofCaseworker();
    const none = {
      'what-1': '',
      'owner-1': '',
      'by-1': '',
      'what-3': '',
      'owner-3': '',
      'by-3': '',
    };
    expect(await saveConference(reference, conference(none), later)).toBe('saved');
    expect((await entryOf(reference))?.line).toContain('Case conference, no actions');
    expect(await tasksOn(reference)).toEqual([]);
  });

  it('whose press comes twice is one, and has its tasks once', async () => {
    const { reference } = await ofCaseworker();
    await saveConference(reference, conference({ writer: 'one' }), later);
    await saveConference(reference, conference({ writer: 'one' }), later);
    expect(await tasksOn(reference)).toHaveLength(2);
  });

  it('that a critical assessment asked for ends what was to be done', async () => {
    const { reference } = await ofCaseworker();
    const critical = assessed({ 'flag-danger': 'yes', level: 'critical', tonight: 'Her sister’s' });
    await assess(reference, formOf(critical), later);
    const wanted = async () =>
      (await readCase(reference, later)).content?.tasks.find(
        ({ endsBy }) => endsBy === 'case-conference',
      );
    const task = await wanted();
    expect(task?.what).toBe('Hold a case conference on Wednesday 2 December 2026');
    const tickedOff = finishTask(reference, formOf({ entry: task?.id ?? '' }), later);
    await expect(tickedOff).rejects.toThrow('writing the case conference down');
    await saveConference(reference, conference(), later);
    expect(await wanted()).toBeUndefined();
  });

  it('is asked for once, however often the assessment stays critical before it is held', async () => {
    const { reference } = await ofCaseworker();
    const critical = { 'flag-danger': 'yes', level: 'critical', tonight: 'Her sister’s' };
    await assess(reference, formOf(assessed(critical)), later);
    const [first] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'assessment'`);
    const next = assessed({ ...critical, seen: first?.id ?? '' });
    expect(await assess(reference, formOf(next), later.add({ hours: 24 }))).toBe('saved');
    const asked = (await readCase(reference, later)).content?.tasks.filter(
      ({ endsBy }) => endsBy === 'case-conference',
    );
    expect(asked?.map(({ dueAt }) => dueAt?.toString())).toEqual(['2026-12-02T17:00:00Z']);
  });

  it.each<[string, Record<string, string | readonly string[]>, string, string]>([
    ['without who was there', { present: '' }, 'present', 'Say who was there'],
    ['without a decision', { decisions: '' }, 'decisions', 'Say what was decided'],
    [
      'that is still to come',
      { at: ['2026-12-02', '11:01'] },
      'at',
      'When: this has not happened yet',
    ],
    [
      'before the case came',
      { at: ['2026-12-02', '08:59'] },
      'at',
      'When: this is before the case came',
    ],
    ['with an action of nobody', { 'owner-1': '' }, 'owner-1', 'Action 1: choose who does it'],
    [
      'with an action of somebody who may not have the case',
      { 'owner-1': stranger.id },
      'owner-1',
      'Choose somebody from the list',
    ],
    [
      'with an action without words',
      { 'what-1': '' },
      'what-1',
      'Action 1: say what is to be done',
    ],
    ['with an action without a day', { 'by-1': '' }, 'by-1', 'Action 1: by when? Choose a day'],
    [
      'with an action for yesterday',
      { 'by-3': '2026-12-01' },
      'by-3',
      'Action 3: by when: this day is over',
    ],
    [
      'with an action for a Sunday',
      { 'by-3': '2026-12-06' },
      'by-3',
      'Action 3: by when: this is a Sunday. Choose a working day',
    ],
  ])(
    '%s is given back with what is wrong, and nothing is stored',
    async (_, changes, field, words) => {
      const { reference } = await ofCaseworker();
      expect(await saveConference(reference, conference(changes), later)).toMatchObject({
        errors: { [field]: words },
      });
      expect(await entryOf(reference)).toBeUndefined();
      expect(await tasksOn(reference)).toEqual([]);
    },
  );

  it('offers as owners those who may have the case', async () => {
    const { reference } = await ofCaseworker();
    const { people } = (await readToConfer(reference, later)).shown;
    expect(people.map(({ name }) => name)).toEqual(['Priya Raman', 'Tomasz Lewandowski']);
  });
});

describe('on paper', () => {
  it('a conference is whole, for those who have the case', async () => {
    const { reference } = await ofCaseworker();
    await saveConference(reference, conference(), later);
    const id = (await entryOf(reference))?.id ?? '';
    expect(await readConference(reference, id, later)).toMatchObject({
      by: 'Tomasz Lewandowski',
      present: 'Priya Raman\nSecurity',
      actions: [
        { what: 'Ask housing for a room', name: 'Priya Raman', by: '2026-12-03' },
        { what: 'Tell her about it', name: 'Tomasz Lewandowski', by: '2026-12-04' },
      ],
    });
    signInAs(colleague);
    await expect(readConference(reference, id, later)).rejects.toThrow(NotFoundError);
  });

  it('nothing of it is found by another case, by another entry, or once it is struck out', async () => {
    const { reference } = await ofCaseworker();
    await saveConference(reference, conference(), later);
    const id = (await entryOf(reference))?.id ?? '';
    const other = await ofCaseworker();
    await expect(readConference(other.reference, id, later)).rejects.toThrow(NotFoundError);
    await expect(readConference(reference, 'anything', later)).rejects.toThrow(NotFoundError);
    await strikeOut(reference, formOf({ entry: id, why: 'Another case' }), later);
    await expect(readConference(reference, id, later)).rejects.toThrow(NotFoundError);
  });
});
