import { describe, expect, it, vi } from 'vitest';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { changeWalls, readWalls } from '#lib/data/cases/change-walls.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  keptOut,
  later,
  lead,
  newCase,
  standing,
  stranger,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Who must not have a case is walled off from it, or allowed again. */

const staffLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
const safeguardingLead = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
const lastReader = await addStaff(db, 'Ines Duarte', ['last-reader']);

type Fields = Readonly<Record<string, string | readonly string[]>>;

const walls = async (reference: string, changes: Fields) =>
  formOf({ seen: `${(await readWalls(reference)).shown.version}`, ...changes });

const change = async (reference: string, changes: Fields) =>
  changeWalls(reference, await walls(reference, changes), later);

async function ofCaseworker() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  return found;
}

describe('who must not have a case', () => {
  it('is walled off at once, and is no owner or co-worker any more', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    const form = await walls(reference, keptOut(caseworker.id));
    expect(await changeWalls(reference, form, later)).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'new', assigned_to_id: null });
    signInAs(caseworker);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });

  it('may have it again only on the person’s word, by the lead', async () => {
    const { reference } = await newCase({ role: 'undergraduate' }, { notTo: 'Amara Osei' });
    signInAs(lead);
    expect((await readWalls(reference)).shown.walled.map(({ name }) => name)).toEqual([
      'Amara Osei',
    ]);
    const lift = { lift: colleague.id };
    expect(await changeWalls(reference, await walls(reference, lift), later)).toMatchObject({
      errors: { word: 'A wall is lifted only where the person said so themselves' },
    });
    const said = await walls(reference, { ...lift, word: 'yes' });
    expect(await changeWalls(reference, said, later)).toBe('saved');
    await assign(reference, caseworker.id);
    signInAs(colleague);
    expect((await readCase(reference)).summary.mayRead).toBe(false);
    signInAs(caseworker);
    expect((await readWalls(reference)).shown.walled).toEqual([]);
    const nothing = await walls(reference, { lift: colleague.id, word: 'yes' });
    expect(await changeWalls(reference, nothing, later)).toMatchObject({
      errors: { add: 'Tick somebody' },
    });
  });
});

describe('to keep somebody out of a case', () => {
  it('one says whose word it is and why, and what was written comes back', async () => {
    const { reference } = await ofCaseworker();
    const refused = await change(reference, { add: colleague.id, why: '' });
    expect(refused).toMatchObject({
      values: { add: [colleague.id] },
      errors: {
        whose: 'Choose whose word it is',
        why: 'Say why they must not have it',
      },
    });
    expect(refused).not.toHaveProperty('errors.sure');
    expect(await db.ask('SELECT 1 FROM case_wall')).toEqual([]);
  });

  it('the Story says on whose word it was done, and why', async () => {
    const { reference } = await ofCaseworker();
    expect(await change(reference, { ...keptOut(colleague.id), whose: 'themselves' })).toBe(
      'saved',
    );
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe(
      'Must not have it, as they said themselves: Amara Osei. They live together',
    );
  });

  it('it is asked once more where they have it, lead it or are the safeguarding lead', async () => {
    const { id, reference } = await ofCaseworker();
    for (const { id: who } of [caseworker, lead, safeguardingLead]) {
      expect(await change(reference, { ...keptOut(who), sure: '' })).toMatchObject({
        errors: { sure: 'Say that you are sure: one of them has the case or leads it' },
      });
    }
    expect(await standing(id)).toMatchObject({ assigned_to_id: caseworker.id });
    expect(await change(reference, { ...keptOut(colleague.id), sure: '' })).toBe('saved');
  });

  it('somebody has to be left who leads it: a last reader counts', async () => {
    const { reference } = await ofCaseworker();
    const takers = [lead, staffLead, safeguardingLead, lastReader].map(({ id }) => id);
    signInAs(caseworker);
    expect(await change(reference, keptOut(...takers))).toMatchObject({
      errors: {
        add: 'Nobody would be left who can have this case: leave one of Callum Reid, Ines Duarte, Priya Raman, Yusuf Rahman',
      },
    });
    expect(await db.ask('SELECT 1 FROM case_wall')).toEqual([]);
    expect(await change(reference, keptOut(...takers.slice(0, 3)))).toBe('saved');
    expect(await change(reference, keptOut(lastReader.id))).toMatchObject({
      errors: {
        add: 'Nobody would be left who can have this case: leave one of Ines Duarte',
      },
    });
    signInAs(lastReader);
    expect((await readCase(reference)).summary.mayRead).toBe(true);
  });

  it('a co-worker asks the lead where it is its owner or who leads it', async () => {
    const { id, reference } = await ofCaseworker();
    await addCoWorker(reference, formOf({ colleague: stranger.id, why: 'Both teams' }), later);
    signInAs(stranger);
    for (const { id: who } of [caseworker, lead]) {
      expect(await change(reference, keptOut(who))).toMatchObject({
        errors: { add: expect.stringContaining('Ask the lead') },
      });
    }
    expect(await change(reference, keptOut(colleague.id))).toBe('saved');
    expect(await standing(id)).toMatchObject({ assigned_to_id: caseworker.id });
    signInAs(lead);
    expect((await readCase(reference)).summary.mayRead).toBe(true);
  });

  it('its next lead is told where it was taken from its lead', async () => {
    const { id, reference } = await ofCaseworker();
    signInAs(caseworker);
    expect(await change(reference, keptOut(lead.id))).toBe('saved');
    expect(await standing(id)).toMatchObject({ assigned_to_id: caseworker.id });
    signInAs(staffLead);
    expect((await readMyDay(later)).later).toContainEqual(
      expect.objectContaining({
        what: 'task',
        reference,
        words: 'Review who must not have this case',
      }),
    );
    signInAs(lead);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });

  it('nor is a lead kept out unseen of a closed case: its next lead is told, lifts it, and ends the review', async () => {
    const { id, reference } = await ofCaseworker();
    signInAs(caseworker);
    await logContact(reference, call(), later);
    const closing = { outcome: 'supported', told: 'yes', text: '' };
    const seen = `${await versionOf(reference)}`;
    expect(await closeCase(reference, formOf({ ...closing, seen }), later)).toBe('saved');
    expect(await change(reference, keptOut(lead.id, staffLead.id))).toBe('saved');
    signInAs(safeguardingLead);
    const [review] = (await readMyDay(later)).later;
    expect(review).toMatchObject({ reference, words: 'Review who must not have this case' });
    const entry = review?.entry ?? '';
    signInAs(caseworker);
    await expect(finishTask(reference, formOf({ entry }), later)).rejects.toThrow(NotPossibleError);
    signInAs(safeguardingLead);
    const lift = { lift: [lead.id, staffLead.id], word: 'yes' };
    expect(await change(reference, lift)).toBe('saved');
    expect(await db.ask('SELECT 1 FROM case_wall WHERE case_id = $1', [id])).toEqual([]);
    signInAs(lead);
    expect(await finishTask(reference, formOf({ entry }), later)).toBe('saved');
  });
});
