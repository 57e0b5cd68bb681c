import { describe, expect, it, vi } from 'vitest';
import { changeWalls, readWalls } from '#lib/data/cases/change-walls.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { assign, caseworker, colleague, formOf, later, lead, newCase, standing } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Who must not have a case is walled off from it, or allowed again. */

describe('who must not have a case', () => {
  const walls = async (reference: string, changes: Readonly<Record<string, string>>) =>
    formOf({ seen: `${(await readWalls(reference)).shown.version}`, ...changes });

  it('is walled off at once, and is no owner or co-worker any more', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    const form = await walls(reference, { add: caseworker.id });
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
