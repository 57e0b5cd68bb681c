import { describe, expect, it, vi } from 'vitest';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { findInformalWay, readInformalWay, saveInformalWay } from '#lib/data/cases/informal-way.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { caseworker, db, formOf, stranger } from './desk.ts';
import { afterwards, finish, withAppointment } from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* An informal way is tried, looked at again, and ends: what came of it is on file. */

const weeksLater = afterwards.add({ hours: 24 * 14 });

async function withWay() {
  const found = await withAppointment();
  await finish(found, {
    informalWhat: 'A talk about the group work',
    informalWhom: 'The head of school',
    informalAgreed: 'on',
  });
  return found;
}

/** The form as it opens from the task, with what is said of it now. */
async function saying(reference: string, fields: Readonly<Record<string, string>>) {
  const entry = (await findInformalWay(reference, weeksLater)) ?? '';
  const { values } = (await readInformalWay(reference, entry, weeksLater)).shown;
  return formOf({ ...values, ...fields });
}

const ended = { came: 'settled', outcome: 'He has apologised, and she is glad' };
const going = { came: 'going', outcome: 'They talk on Friday', again: '2027-01-15' };

const looks = (id: string) =>
  db.ask<{ id: string; ended_at: Date | null; due_at: Date }>(
    `SELECT id, ended_at, due_at FROM entry
      WHERE case_id = $1 AND kind = 'task' AND codes ->> 'endsBy' = 'informal-way'
      ORDER BY written_at`,
    [id],
  );

describe('an informal way', () => {
  it('that ended says what came of it in the Story, and the way it was stays to be read', async () => {
    const { reference } = await withWay();
    expect(await saveInformalWay(reference, await saying(reference, ended), weeksLater)).toBe(
      'saved',
    );
    const { story } = (await readBrief(reference, weeksLater)).content;
    expect(story.find(({ kind }) => kind === 'informal-route')).toMatchObject({
      line: 'An informal way has ended, and it is settled: A talk about the group work; with The head of school. He has apologised, and she is glad',
      correction: {
        earlier: [{ line: expect.stringContaining('An informal way is tried, as they agreed') }],
      },
    });
  });

  it('that ended is looked at by nobody any more', async () => {
    const { id, reference } = await withWay();
    await saveInformalWay(reference, await saying(reference, ended), weeksLater);
    expect(await looks(id)).toMatchObject([{ ended_at: expect.any(Date) }]);
    await expect(readInformalWay(reference, '', weeksLater)).rejects.toThrow(NotPossibleError);
  });

  it('that was struck out is looked at by nobody any more', async () => {
    const { id, reference } = await withWay();
    const [way] = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE case_id = $1 AND kind = 'informal-route' AND is_latest`,
      [id],
    );
    const form = formOf({ entry: way?.id ?? '', why: 'Meant for another case' });
    expect(await strikeOut(reference, form, weeksLater)).toBe('saved');
    expect(await looks(id)).toMatchObject([{ ended_at: expect.any(Date) }]);
    expect(await findInformalWay(reference, weeksLater)).toBeUndefined();
  });

  it('that goes on is looked at again on the day that was chosen', async () => {
    const { id, reference } = await withWay();
    expect(await saveInformalWay(reference, await saying(reference, going), weeksLater)).toBe(
      'saved',
    );
    expect(await looks(id)).toMatchObject([
      { ended_at: expect.any(Date) },
      { ended_at: null, due_at: new Date('2027-01-15T17:00:00Z') },
    ]);
    const again = await saying(reference, { ...ended, again: '' });
    expect(await saveInformalWay(reference, again, weeksLater)).toBe('saved');
  });

  it('that goes on needs a day on which it is looked at again', async () => {
    const { reference } = await withWay();
    const form = await saying(reference, { ...going, again: '' });
    expect(await saveInformalWay(reference, form, weeksLater)).toMatchObject({
      errors: { again: 'Choose a day on which you look at it again' },
    });
  });

  it('is looked at by saying how it goes: its task is not ticked off', async () => {
    const { id, reference } = await withWay();
    const [look] = await looks(id);
    await expect(
      finishTask(reference, formOf({ entry: look?.id ?? '' }), weeksLater),
    ).rejects.toThrow('It is done by writing down how the informal way goes');
  });

  it('of which somebody else wrote meanwhile shows both', async () => {
    const { reference } = await withWay();
    const mine = await saying(reference, { ...going, outcome: 'They do not talk' });
    await saveInformalWay(reference, await saying(reference, going), weeksLater);
    expect(await saveInformalWay(reference, mine, weeksLater)).toMatchObject({
      theirs: { values: { outcome: 'They talk on Friday' } },
    });
  });

  it('is corrected by itself: what was tried, with whom, and what came of it', async () => {
    const { reference } = await withWay();
    await saveInformalWay(reference, await saying(reference, ended), weeksLater);
    const { story } = (await readBrief(reference, weeksLater)).content;
    const entry = story.find(({ kind }) => kind === 'informal-route')?.originalId ?? '';
    const { values } = (await readEntryToCorrect(reference, entry)).shown;
    const form = formOf({ ...values, whom: 'The module lead', isAgreed: 'yes' });
    expect(await correctEntry(reference, form, weeksLater)).toBe('saved');
    const [line] =
      (await readCase(reference, weeksLater)).content?.story.filter(
        ({ kind }) => kind === 'informal-route',
      ) ?? [];
    expect(line?.line).toBe(
      'An informal way has ended, and it is settled: A talk about the group work; with The module lead. He has apologised, and she is glad',
    );
  });

  it('is there for nobody who may not read the case', async () => {
    const { reference } = await withWay();
    signInAs(stranger);
    await expect(findInformalWay(reference, weeksLater)).rejects.toThrow(NotFoundError);
    await expect(readInformalWay(reference, '', weeksLater)).rejects.toThrow(NotFoundError);
    signInAs(caseworker);
  });
});
