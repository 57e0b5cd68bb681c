import { describe, expect, it, vi } from 'vitest';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  formOf,
  later,
  lead,
  newCase,
  standing,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Somebody whose support has come to a rest is asked now and then how they are, where they agreed to it. */

async function inSupport() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  await logContact(found.reference, call(), later);
  return found;
}

const agreed = (agreement: string) => formOf({ agreement, how: 'A text is enough' });

describe('keeping in touch', () => {
  it('is agreed: the next step is to get in touch again, twenty working days after they were reached', async () => {
    const { id, reference } = await inSupport();
    expect(await keepInTouch(reference, agreed('agreed'), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'touch',
      next_step: 'touch',
      next_due_at: new Date('2027-01-04T17:00:00Z'),
    });
    const { content } = await readCase(reference, later);
    expect(content?.story[0]?.line).toBe('It was agreed to keep in touch. A text is enough');
    expect((await audited(id)).at(-2)).toBe('case.keep-in-touch');
  });

  it('goes on after each contact, and ends when it is ended', async () => {
    const { id, reference } = await inSupport();
    await keepInTouch(reference, agreed('agreed'), later);
    const nextTime = Temporal.Instant.from('2027-01-04T10:00:00Z');
    await logContact(reference, call({ at: ['2027-01-04', '09:30'] }), nextTime);
    expect(await standing(id)).toMatchObject({ state: 'touch', next_step: 'touch' });
    expect(await keepInTouch(reference, agreed('stopped'), nextTime)).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'support', next_step: 'agree' });
  });

  it('that nobody agreed to cannot be ended, and without a choice nothing is stored', async () => {
    const { id, reference } = await inSupport();
    const before = await standing(id);
    expect(await keepInTouch(reference, agreed('stopped'), later)).toHaveProperty(
      'errors.agreement',
    );
    expect(await keepInTouch(reference, agreed(''), later)).toHaveProperty('errors.agreement');
    expect(await standing(id)).toEqual(before);
  });

  it('is for those who have the case', async () => {
    const { reference } = await inSupport();
    signInAs(colleague);
    await expect(keepInTouch(reference, agreed('agreed'), later)).rejects.toThrow(NotFoundError);
  });
});
