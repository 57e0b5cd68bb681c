import { describe, expect, it, vi } from 'vitest';
import { afterSaving } from '#lib/data/cases/after-saving.ts';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { NotFoundError } from '#lib/errors.ts';
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
  standing,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Somebody says that they should not have a case. */

describe('somebody who says that they should not have a case', () => {
  it('does not find it any more, and its lead assigns it again', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    expect(await declareConflict(reference, formOf({}), later)).toBe('told');
    expect(await afterSaving('', reference, later)).toEqual({ stillSees: false });
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    expect(await standing(id)).toMatchObject({ state: 'new', assigned_to_id: null });
    signInAs(lead);
    expect((await readAssignment(reference)).shown.people.map(({ name }) => name)).not.toContain(
      'Tomasz Lewandowski',
    );
    const { content } = await readCase(reference);
    expect(content?.story[0]).toMatchObject({
      line: 'Declared a conflict, and gave the case back',
      author: 'Tomasz Lewandowski',
    });
  });

  it('and does not have it, is told no more than that: nobody needs to assign it', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(colleague);
    expect(await declareConflict(reference, formOf({}), later)).toBe('saved');
    expect(await afterSaving('', reference, later)).toEqual({ stillSees: false });
    signInAs(caseworker);
    expect(await afterSaving('', reference, later)).toEqual({ stillSees: true });
    for (const none of ['RS-0000-0000', '', 'x'])
      expect(await afterSaving('', none, later)).toEqual({ stillSees: false });
  });

  it('being the only lead, leaves the case to those who stand in', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await declareConflict(reference, formOf({}), later);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    const [found] = await db.ask<{ safeguarding: boolean; last_readers: boolean }>(
      'SELECT safeguarding, last_readers FROM case_file WHERE id = $1',
      [id],
    );
    expect(found?.safeguarding || found?.last_readers).toBe(true);
  });
});
