import { describe, expect, it, vi } from 'vitest';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { signInAs } from '../session.ts';
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

/* What somebody has to do on a case, and that it is done. */

describe('a task', () => {
  const task = (changes: Readonly<Record<string, string>> = {}) =>
    formOf({
      what: 'Ask housing about a room',
      why: 'She cannot go back there',
      owner: caseworker.id,
      due: '2026-12-07',
      ...changes,
    });

  async function withTask() {
    const found = await newCase();
    signInAs(lead);
    await assign(found.reference, caseworker.id);
    expect(await writeTask(found.reference, task(), later)).toBe('saved');
    return found;
  }

  it('stands in the day of the person who has to do it, due when people work, until it is done', async () => {
    const { reference } = await withTask();
    signInAs(caseworker);
    const { later: rows } = await readMyDay(later);
    const [found] = rows.filter(({ what }) => what === 'task');
    expect(found).toMatchObject({ reference, words: 'Ask housing about a room' });
    expect(found?.dueAt?.toString()).toBe('2026-12-07T17:00:00Z');
    expect(await finishTask(reference, formOf({ entry: found?.entry ?? '' }), later)).toBe('saved');
    expect((await readMyDay(later)).later.filter(({ what }) => what === 'task')).toEqual([]);
    // Pressed twice, it is done.
    expect(await finishTask(reference, formOf({ entry: found?.entry ?? '' }), later)).toBe('saved');
  });

  it('that is overdue is said in the row of its case, to those who may read it', async () => {
    const { reference } = await withTask();
    const tasksOn = async (now: Temporal.Instant) =>
      (await listCases('', now)).cases.map((one) => [one.reference, one.overdueTasks]);
    expect(await tasksOn(later)).toEqual([[reference, 0]]);
    const late = Temporal.Instant.from('2026-12-07T17:01:00Z');
    expect(await tasksOn(late)).toEqual([[reference, 1]]);
    signInAs(colleague);
    expect(await tasksOn(late)).toEqual([[reference, 0]]);
  });

  it('is not seen by anybody else', async () => {
    await withTask();
    signInAs(colleague);
    const day = await readMyDay(later);
    expect(Object.values(day).flat()).toEqual([]);
  });

  it('goes from the day of somebody from whom the case is walled off', async () => {
    const { id } = await withTask();
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]);
    signInAs(caseworker);
    expect(Object.values(await readMyDay(later)).flat()).toEqual([]);
  });

  it.each([
    ['nothing to do', { what: '' }, { what: /Say what/ }],
    ['no reason', { why: '' }, { why: /Say why/ }],
    ['somebody who may not read the case', { owner: stranger.id }, { owner: /from the list/ }],
    ['a day that is over', { due: '2026-12-01' }, { due: /over/ }],
    [
      'a bank holiday',
      { due: '2026-12-25' },
      { due: /this is Christmas Day. Choose a working day/ },
    ],
    ['a weekend', { due: '2026-12-05' }, { due: /this is a Saturday/ }],
    ['a day far away', { due: '2030-12-01' }, { due: /two years/ }],
    ['a day that there is not', { due: '2027-02-29' }, { due: /no such day/ }],
  ])('with %s is refused beside the field', async (_, changes, errors) => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(await writeTask(reference, task(changes), later)).toMatchObject({ errors: expected });
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'task'`)).toEqual([]);
  });

  it.each([['nonsense'], [''], ['00000000-0000-4000-8000-000000000000']])(
    'that is none (%s) cannot be done',
    async (entry) => {
      const { reference } = await newCase();
      signInAs(lead);
      await expect(finishTask(reference, formOf({ entry }), later)).rejects.toThrow(NotFoundError);
    },
  );
});
