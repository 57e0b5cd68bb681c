import { describe, expect, it, vi } from 'vitest';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A case is given to somebody, or taken. */

describe('assigning', () => {
  it('gives the case to somebody of the team, who then reads it, and says so in the Story', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    expect(await assign(reference, caseworker.id, 'Speaks Polish')).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'assigned',
      assigned_to_id: caseworker.id,
      next_step: 'contact',
    });
    expect((await audited(id)).at(-1)).toBe('case.assign');
    signInAs(caseworker);
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line, author }) => [line, author])).toContainEqual([
      'Assigned to Tomasz Lewandowski. Speaks Polish',
      'Priya Raman',
    ]);
  });

  it('offers those of the team from whom the case is not walled off, with their open cases', async () => {
    const { reference: first } = await newCase();
    signInAs(lead);
    await assign(first, caseworker.id);
    const { id, reference } = await newCase();
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', colleague.id)]);
    const { people } = (await readAssignment(reference)).shown;
    expect(people.map(({ name, openCases }) => [name, openCases])).toEqual([
      ['Priya Raman', 0],
      ['Tomasz Lewandowski', 1],
    ]);
    const outcome = await assign(reference, colleague.id);
    expect(outcome).toMatchObject({ errors: { owner: 'Choose somebody from the list' } });
    expect(await assign(reference, stranger.id)).toMatchObject({ errors: {} });
    expect((await standing(id))?.assigned_to_id).toBeNull();
  });

  it('shows whom they would like to see and what they need, to those who may read the case alone', async () => {
    const needs = { preference: 'A woman', interpreter: 'Polish', access: 'Step-free' };
    const { reference } = await newCase({ role: 'undergraduate' }, needs);
    signInAs(lead);
    expect((await readAssignment(reference)).shown.needs).toMatchObject(needs);
    signInAs(caseworker);
    expect((await readAssignment(reference)).shown.needs).toBeUndefined();
  });

  it('counts no case among somebody’s open ones that waits at the gate: nobody knows of it', async () => {
    const { id: gated, reference: first } = await newCase();
    signInAs(lead);
    await assign(first, caseworker.id);
    const { reference } = await newCase();
    const load = async () =>
      (await readAssignment(reference)).shown.people.find(({ id }) => id === caseworker.id)
        ?.openCases;
    expect(await load()).toBe(1);
    for (const gate of ['waiting', 'asking']) {
      await db.ask('UPDATE case_file SET gate = $2 WHERE id = $1', [gated, gate]);
      expect(await load()).toBe(0);
    }
  });

  it('tells who comes second who has it, and why only where they may read the case', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id, 'She fears her tutor');
    // Given back, it is anybody's of the team again, and the page that somebody has open is old.
    await db.ask('UPDATE case_file SET assigned_to_id = NULL, state = $1', ['new']);
    const old = formOf({ owner: colleague.id, why: '', seen: caseworker.id });
    signInAs(colleague);
    const told = await assignCase(reference, old, later);
    expect(told).toMatchObject({ theirs: { by: 'Priya Raman', values: { owner: '' } } });
    expect(JSON.stringify(told)).not.toContain('tutor');
    signInAs(lead);
    expect(await assignCase(reference, old, later)).toMatchObject({
      theirs: { values: { why: 'She fears her tutor' } },
    });
  });

  it('lets a caseworker take a case that nobody has, and none that somebody has', async () => {
    const { id, reference } = await newCase();
    signInAs(caseworker);
    const { shown } = await readAssignment(reference);
    expect(shown).toMatchObject({ isLead: false, isAlerted: false });
    expect(shown.people.map(({ id: one }) => one)).toEqual([caseworker.id]);
    expect(await assign(reference, caseworker.id)).toBe('saved');
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe('Tomasz Lewandowski took the case');
    signInAs(colleague);
    await expect(assign(reference, colleague.id)).rejects.toThrow(NotPossibleError);
    expect((await standing(id))?.assigned_to_id).toBe(caseworker.id);
  });

  it('queues an introduction where they allowed an email, and none where they did not', async () => {
    const allowed = await newCase();
    const notAllowed = await newCase({ role: 'undergraduate' }, { mayConfirm: 'no' });
    signInAs(lead);
    for (const { reference } of [allowed, notAllowed]) await assign(reference, caseworker.id);
    const queued = await db.ask(`SELECT case_id, state FROM email WHERE kind = 'introduction'`);
    expect(queued).toEqual([{ case_id: allowed.id, state: 'queued' }]);
  });
});
