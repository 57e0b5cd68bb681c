import { describe, expect, it, vi } from 'vitest';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readToStop, stopKeepingInTouch } from '#lib/data/cases/stop-keeping-in-touch.ts';
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

async function inTouch() {
  const found = await inSupport();
  expect(await keepInTouch(found.reference, agreed(), later)).toBe('saved');
  return found;
}

const agreed = () => formOf({ how: 'A text is enough' });

const nextTime = Temporal.Instant.from('2027-01-04T10:00:00Z');

const stopped = (changes: Readonly<Record<string, string | readonly string[]>> = {}) =>
  formOf({ askedBy: 'person', why: '', at: ['2027-01-04', '09:45'], ...changes });

const newestLine = async (reference: string, now: Temporal.Instant) =>
  (await readCase(reference, now)).content?.story[0]?.line;

describe('keeping in touch', () => {
  it('is agreed: the next step is to get in touch again, twenty working days after they were reached', async () => {
    const { id, reference } = await inTouch();
    expect(await standing(id)).toMatchObject({
      state: 'touch',
      next_step: 'touch',
      next_due_at: new Date('2027-01-04T17:00:00Z'),
    });
    expect(await newestLine(reference, later)).toBe(
      'It was agreed to keep in touch. A text is enough',
    );
    expect((await audited(id)).at(-2)).toBe('case.keep-in-touch');
  });

  it('goes on after each contact', async () => {
    const { id, reference } = await inTouch();
    await logContact(reference, call({ at: ['2027-01-04', '09:30'] }), nextTime);
    expect(await standing(id)).toMatchObject({
      state: 'touch',
      next_step: 'touch',
      next_due_at: new Date('2027-02-01T17:00:00Z'),
    });
  });

  it('is for those who have the case', async () => {
    const { reference } = await inSupport();
    signInAs(colleague);
    await expect(keepInTouch(reference, agreed(), later)).rejects.toThrow(NotFoundError);
  });

  it('is in force with when it was agreed, until it ends', async () => {
    const { reference } = await inTouch();
    const since = async () => (await readCase(reference, nextTime)).content?.inForce.inTouchSince;
    expect(await since()).toEqual(later);
    await stopKeepingInTouch(reference, stopped(), nextTime);
    expect(await since()).toBeUndefined();
  });
});

describe('stopping it', () => {
  it.each([
    ['person', '', 'Keeping in touch has ended: they asked for it'],
    [
      'somebody',
      'Her sister rang',
      'Keeping in touch has ended: somebody asked for them. Her sister rang',
    ],
    [
      'us',
      'She has left the University',
      'Keeping in touch has ended: we ended it. She has left the University',
    ],
  ])(
    'where %s wants it, the Story says so, and what is next is to be agreed',
    async (askedBy, why, line) => {
      const { id, reference } = await inTouch();
      expect(await stopKeepingInTouch(reference, stopped({ askedBy, why }), nextTime)).toBe(
        'saved',
      );
      expect(await standing(id)).toMatchObject({ state: 'support', next_step: 'agree' });
      expect(await newestLine(reference, nextTime)).toBe(line);
    },
  );

  it('is possible while they are tried in vain, too', async () => {
    const { id, reference } = await inTouch();
    const missed = call({ outcome: 'not-reached', said: '', at: ['2027-01-04', '09:30'] });
    await logContact(reference, missed, nextTime);
    expect(await standing(id)).toMatchObject({ state: 'reaching' });
    expect(await stopKeepingInTouch(reference, stopped(), nextTime)).toBe('saved');
    await logContact(reference, call({ at: ['2027-01-04', '09:50'] }), nextTime);
    expect(await standing(id)).toMatchObject({ state: 'support', next_step: 'agree' });
  });

  it.each([
    ['nobody chose who wants it', { askedBy: '' }, 'askedBy'],
    ['we end it without a reason', { askedBy: 'us' }, 'why'],
    ['it has not happened yet', { at: ['2027-01-04', '10:01'] }, 'at'],
    ['it was before it was agreed', { at: ['2026-12-02', '10:59'] }, 'at'],
    ['there is no such day', { at: ['2027-02-30', '10:00'] }, 'at'],
  ])('is refused where %s, and nothing changes', async (_, changes, field) => {
    const { id, reference } = await inTouch();
    const before = await standing(id);
    const refused = await stopKeepingInTouch(reference, stopped(changes), nextTime);
    expect(refused).toHaveProperty(['errors', field]);
    expect(await standing(id)).toEqual(before);
  });

  it('that nobody agreed to cannot be ended', async () => {
    const { reference } = await inSupport();
    await expect(stopKeepingInTouch(reference, stopped(), nextTime)).rejects.toThrow(
      'there is nothing to end',
    );
    await expect(readToStop(reference)).rejects.toThrow('there is nothing to end');
  });

  it('is for those who have the case', async () => {
    const { reference } = await inTouch();
    signInAs(colleague);
    await expect(stopKeepingInTouch(reference, stopped(), nextTime)).rejects.toThrow(NotFoundError);
  });
});
