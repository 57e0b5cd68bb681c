import { describe, expect, it, vi } from 'vitest';
import { assess } from '#lib/data/cases/assess.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { putBack } from '#lib/data/cases/put-back.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readPlanForPaper, readToPlan, saveSafetyPlan } from '#lib/data/cases/safety-plan.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import { assign, caseworker, colleague, db, formOf, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A safety plan is made with the person: it can be looked at again, printed for them, and changed by another version. */

async function ofCaseworker() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const plan = (changes: Readonly<Record<string, string>> = {}) =>
  formOf({
    places: 'With her sister in Leicester',
    crisis: 'First her sister, then 999',
    lookAgain: '2026-12-09',
    maker: caseworker.id,
    madeOn: '2026-12-02',
    seen: '',
    ...changes,
  });

const seenOn = async (reference: string) => (await readToPlan(reference, later)).shown.values.seen;

async function again(reference: string, changes: Readonly<Record<string, string>>) {
  const seen = await seenOn(reference);
  return saveSafetyPlan(reference, plan({ seen: `${seen}`, ...changes }), later);
}

const openTasks = async (reference: string) =>
  (await readCase(reference, later)).content?.tasks.map(({ id, what, endsBy, dueAt }) => ({
    id,
    what,
    endsBy,
    due: dueAt?.toString(),
  }));

const lookTask = {
  what: 'Look at the safety plan again',
  endsBy: 'safety-plan',
  due: '2026-12-09T17:00:00Z',
};

const storyOf = async (reference: string, part: 'story' | 'everything' = 'story') =>
  (await readCase(reference, later, { part, page: 1 })).content?.story ?? [];

describe('a safety plan', () => {
  it('stands in the Story, is in force, and is looked at again on its day', async () => {
    const { reference } = await ofCaseworker();
    expect(await saveSafetyPlan(reference, plan(), later)).toBe('saved');
    const { content } = await readCase(reference, later);
    expect(content?.inForce.safetyPlan).toEqual({
      madeOn: '2026-12-02',
      lookAgainOn: '2026-12-09',
    });
    expect((await storyOf(reference)).map(({ line }) => line)).toContain(
      'Safety plan made with them by Tomasz Lewandowski, to be looked at again on 9 December 2026',
    );
    expect(await openTasks(reference)).toMatchObject([lookTask]);
    const day = await readMyDay(later);
    expect(day.later.find(({ what }) => what === 'task')).toMatchObject({ endsBy: 'safety-plan' });
  });

  it('begins with what the assessment says is arranged for tonight and the weekend', async () => {
    const { reference } = await ofCaseworker();
    const critical = {
      level: 'critical',
      'flag-danger': 'yes',
      tonight: 'At a friend’s in Oadby',
      seen: '',
    };
    await assess(reference, formOf(assessed(critical)), later);
    expect((await readToPlan(reference, later)).shown.values).toMatchObject({
      tonight: 'At a friend’s in Oadby',
    });
  });

  it('has nothing that was written in it in the clear', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    const rows = await db.ask('SELECT * FROM entry');
    expect(JSON.stringify(rows)).not.toContain('sister');
    expect((await storyOf(reference)).map(({ line }) => line).join()).not.toContain('sister');
  });

  it('without a day has no task', async () => {
    const { reference } = await ofCaseworker();
    expect(await saveSafetyPlan(reference, plan({ lookAgain: '' }), later)).toBe('saved');
    expect(await openTasks(reference)).toEqual([]);
  });

  it('that is looked at again ends what was to be done; it is not ticked off', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    const [task] = (await openTasks(reference)) ?? [];
    const tickedOff = finishTask(reference, formOf({ entry: task?.id ?? '' }), later);
    await expect(tickedOff).rejects.toThrow('saving the safety plan again');
    expect(await again(reference, { lookAgain: '2026-12-16' })).toBe('saved');
    expect(await openTasks(reference)).toMatchObject([
      { ...lookTask, due: '2026-12-16T17:00:00Z' },
    ]);
  });

  it('that is changed takes the place of the one before, which stays readable', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    expect(await again(reference, { places: 'In the hall of her friend' })).toBe('saved');
    const lines = (await storyOf(reference, 'everything')).filter(
      ({ kind }) => kind === 'safety-plan',
    );
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line?.written).toContainEqual({
      term: 'Safe places',
      text: 'In the hall of her friend',
    });
    expect(line?.correction?.earlier[0]?.written).toContainEqual({
      term: 'Safe places',
      text: 'With her sister in Leicester',
    });
  });

  it('fills the form of the next one, with the person at the page and today', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    const tomorrow = later.add({ hours: 24 });
    const { shown } = await readToPlan(reference, tomorrow);
    expect(shown.values).toMatchObject({
      places: 'With her sister in Leicester',
      crisis: 'First her sister, then 999',
      madeOn: '2026-12-03',
      lookAgain: '2026-12-09',
    });
    expect(shown.madeOn).toBe('2026-12-02');
  });

  it('is to be looked at with the assessment, where there is one', async () => {
    const { reference } = await ofCaseworker();
    await assess(reference, formOf(assessed({ level: 'high', 'flag-weapon': 'yes' })), later);
    expect((await readToPlan(reference, later)).shown.values.lookAgain).toBe('2026-12-09');
  });

  it('that somebody else saved meanwhile stands beside one’s own, and nothing is dropped', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    const mine = await saveSafetyPlan(reference, plan({ places: 'At work' }), later);
    expect(mine).toMatchObject({
      values: { places: 'At work' },
      theirs: { by: 'Tomasz Lewandowski', values: { places: 'With her sister in Leicester' } },
    });
  });

  it('whose press comes twice is one', async () => {
    const { reference } = await ofCaseworker();
    expect(await saveSafetyPlan(reference, plan({ writer: 'one' }), later)).toBe('saved');
    expect(await saveSafetyPlan(reference, plan({ writer: 'one' }), later)).toBe('saved');
    expect(await openTasks(reference)).toHaveLength(1);
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      'in which nothing is written',
      { places: '', crisis: '' },
      'places',
      'Write something in at least one part',
    ],
    [
      'made on a day to come',
      { madeOn: '2026-12-03' },
      'madeOn',
      'The day on which it was made: this day has not come yet',
    ],
    [
      'made before the case came',
      { madeOn: '2026-12-01' },
      'madeOn',
      'The day on which it was made: this is before the case came',
    ],
    [
      'to be looked at yesterday',
      { lookAgain: '2026-12-01' },
      'lookAgain',
      'When it is looked at again: this day is over',
    ],
    [
      'to be looked at on Christmas Day',
      { lookAgain: '2026-12-25' },
      'lookAgain',
      'When it is looked at again: this is Christmas Day. Choose a working day',
    ],
    [
      'on a day that there is not',
      { lookAgain: '2027-02-30' },
      'lookAgain',
      'When it is looked at again: there is no such day, 30/2/2027',
    ],
    [
      'by somebody who may not have the case',
      { maker: crypto.randomUUID() },
      'maker',
      'Choose somebody from the list',
    ],
  ])(
    '%s is given back with what is wrong, and nothing is stored',
    async (_, changes, field, words) => {
      const { reference } = await ofCaseworker();
      expect(await saveSafetyPlan(reference, plan(changes), later)).toMatchObject({
        errors: { [field]: words },
      });
      expect(await openTasks(reference)).toEqual([]);
    },
  );

  it('is for those who have the case, on paper too', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    signInAs(colleague);
    await expect(saveSafetyPlan(reference, plan(), later)).rejects.toThrow(NotFoundError);
    await expect(readPlanForPaper(reference, later)).rejects.toThrow(NotFoundError);
    await expect(readPlanForPaper('RS-0000-0000', later)).rejects.toThrow(NotFoundError);
  });
});

describe('on paper', () => {
  it('a plan is its words and its day, and nothing else of the case', async () => {
    const { reference } = await ofCaseworker();
    expect(await readPlanForPaper(reference, later)).toBeUndefined();
    await saveSafetyPlan(reference, plan(), later);
    const paper = await readPlanForPaper(reference, later);
    expect(paper).toEqual({
      words: {
        places: 'With her sister in Leicester',
        people: '',
        travel: '',
        devices: '',
        signs: '',
        crisis: 'First her sister, then 999',
        tonight: '',
      },
      lookAgainOn: '2026-12-09',
    });
  });
});

describe('a plan that was on the wrong case', () => {
  it('is struck out with all its versions, and what was to be done ends', async () => {
    const { reference } = await ofCaseworker();
    await saveSafetyPlan(reference, plan(), later);
    await again(reference, { places: 'At work' });
    const [line] = (await storyOf(reference)).filter(({ kind }) => kind === 'safety-plan');
    const strike = formOf({ entry: line?.id ?? '', why: 'Somebody else’s' });
    expect(await strikeOut(reference, strike, later)).toBe('saved');
    const { content } = await readCase(reference, later);
    expect(content?.inForce.safetyPlan).toBeUndefined();
    expect(content?.tasks.map(({ endsBy }) => endsBy)).not.toContain('safety-plan');
    expect(await readPlanForPaper(reference, later)).toBeUndefined();
    signInAs(lead);
    await putBack(reference, formOf({ entry: line?.id ?? '' }), later);
    expect(await openTasks(reference)).toContainEqual(expect.objectContaining(lookTask));
  });
});
