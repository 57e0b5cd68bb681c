import { describe, expect, it, vi } from 'vitest';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  keptOut,
  later,
  lead,
  newCase,
  standing,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Two people change the same thing: whoever saves second sees what stands, and chooses. */

const note = () => formOf({ text: 'She called', audience: 'team' });

describe('two who assign', () => {
  it('the second is shown whom the first chose, by whom and why, and nothing is changed', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const { seen } = (await readAssignment(reference)).shown;
    await assign(reference, caseworker.id, 'Speaks Polish');
    const mine = formOf({ owner: colleague.id, why: 'Knows the course', seen });
    const refused = await assignCase(reference, mine, later);
    expect(refused).toMatchObject({
      values: { owner: colleague.id, why: 'Knows the course', seen: caseworker.id },
      errors: {},
      theirs: { by: 'Priya Raman', values: { owner: caseworker.id, why: 'Speaks Polish' } },
    });
    expect((await standing(id))?.assigned_to_id).toBe(caseworker.id);
    // They saw it, and keep theirs.
    mine.set('seen', caseworker.id);
    expect(await assignCase(reference, mine, later)).toBe('saved');
    expect((await standing(id))?.assigned_to_id).toBe(colleague.id);
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Speaks Polish'),
        expect.stringContaining('Knows the course'),
      ]),
    );
  });

  it('are not in the way of somebody who writes a note meanwhile', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    const { seen } = (await readAssignment(reference)).shown;
    await writeNote(reference, note(), later);
    const form = formOf({ owner: caseworker.id, why: '', seen });
    expect(await assignCase(reference, form, later)).toBe('saved');
  });
});

describe('two who change the level', () => {
  it('the second sees the level that stands beside theirs', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const level = (to: string, why: string) => formOf({ level: to, why, seen: 'green' });
    expect(await changeLevel(reference, level('red', 'She is afraid'), later)).toBe('saved');
    expect(await changeLevel(reference, level('amber', 'Stalking'), later)).toMatchObject({
      values: { level: 'amber', why: 'Stalking', seen: 'red' },
      theirs: { by: 'Priya Raman', values: { level: 'red', why: 'She is afraid' } },
    });
    expect(await standing(id)).toMatchObject({ level: 'red' });
  });

  it('to the same level: the second is told that it has it', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    const red = () => formOf({ level: 'red', why: '', seen: 'green' });
    await changeLevel(reference, red(), later);
    expect(await changeLevel(reference, red(), later)).toMatchObject({
      errors: { level: 'The case has this level already' },
    });
  });
});

describe('what goes through a case as a whole', () => {
  it('says which version stands, for a second press by whoever has looked at it', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await writeNote(reference, note(), later);
    const version = await versionOf(reference);
    const form = formOf({ ...keptOut(colleague.id), seen: `${version - 1}` });
    await expect(changeWalls(reference, form)).rejects.toMatchObject({ version });
    form.set('seen', `${version}`);
    expect(await changeWalls(reference, form)).toBe('saved');
    expect(await db.ask('SELECT 1 FROM case_wall')).toHaveLength(1);
  });
});
