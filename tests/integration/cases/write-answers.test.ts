import { describe, expect, it, vi } from 'vitest';
import { assess } from '#lib/data/cases/assess.ts';
import { enterCase } from '#lib/data/cases/enter-case.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readToAssess } from '#lib/data/cases/read-to-assess.ts';
import { readAnswersToWrite, writeAnswers } from '#lib/data/cases/write-answers.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
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
  received,
  standing,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

const safeguarding = await addStaff(db, 'Ingrid Solberg', ['safeguarding-lead']);

/* The questions are asked later, of somebody whose case a member of staff wrote down. */

async function entered(): Promise<{ readonly id: string; readonly reference: string }> {
  signInAs(lead);
  const outcome = await enterCase(
    formOf({
      source: 'phoned',
      passedOnBy: '',
      knowing: 'yes',
      name: 'Noor Aziz',
      phone: '07700 900789',
      safe: ['call'],
      team: 'student',
    }),
    received,
  );
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  const [row] = await db.ask<{ id: string }>('SELECT id FROM case_file WHERE reference = $1', [
    outcome.reference,
  ]);
  return { reference: outcome.reference, id: row?.id ?? '' };
}

type Given = Readonly<Record<string, string | readonly string[]>>;

/** Fills the page in as it is opened, changes it and saves it. */
async function write(reference: string, changes: Given) {
  const { shown } = await readAnswersToWrite(reference, later);
  return writeAnswers(reference, formOf({ ...shown, ...changes }), later);
}

describe('answers that are written down later', () => {
  it('stand beside the case, and the Story says so and nothing of what they are', async () => {
    const { id, reference } = await entered();
    expect(await write(reference, { what: ['nothing-like-this'] })).toHaveProperty('errors.what');
    expect(await write(reference, { what: ['bullying'], safe: 'yes' })).toBe('saved');
    const { content } = await readCase(reference, later);
    expect(content?.answers.current).toEqual({ what: ['bullying'], safe: 'yes' });
    expect(content?.story[0]?.line).toBe('Their answers were written down: 2 of 15 questions');
    expect((await audited(id)).at(-2)).toBe('case.write-answers');
  });

  it('are kept, whole, where they are changed', async () => {
    const { reference } = await entered();
    await write(reference, { safe: 'yes' });
    await write(reference, { safe: 'not-sure', help: ['listen'] });
    const { content } = await readCase(reference, later, { part: 'everything', page: 1 });
    const line = content?.story.find(({ line: is }) => is.startsWith('Their answers were changed'));
    expect(line?.written).toContainEqual({
      term: 'The answers before',
      text: expect.stringMatching(/^[^:]+: Yes$/),
    });
  });

  it('raise the level and bring the clock nearer, and the safeguarding lead sees the case', async () => {
    const { id, reference } = await entered();
    signInAs(safeguarding);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    expect(await write(reference, { safe: 'no' })).toBe('saved');
    expect(await standing(id)).toMatchObject({
      level: 'red',
      rules: ['not-safe-now'],
      acknowledged_at: null,
      next_step: 'contact',
      next_due_at: new Date('2026-12-02T12:00:00Z'),
      first_contact_due_at: new Date('2026-12-02T15:00:00Z'),
    });
    const { content } = await readCase(reference, later);
    expect(content?.story.map(({ line }) => line)).toContain(
      'Level changed from Green to Red. What they told us calls for it',
    );
    signInAs(safeguarding);
    expect((await readCase(reference, later)).summary.mayRead).toBe(true);
  });

  it('never lower it', async () => {
    const { id, reference } = await entered();
    await write(reference, { safe: 'no' });
    await write(reference, { safe: 'yes' });
    expect(await standing(id)).toMatchObject({ level: 'red' });
  });

  it('of which nothing is new are refused', async () => {
    const { reference } = await entered();
    await write(reference, { safe: 'yes' });
    expect(await write(reference, {})).toMatchObject({
      errors: { what: 'Nothing is changed yet: choose at least one answer' },
    });
  });

  it('that two write at once stand beside each other, and nobody’s are dropped', async () => {
    const { reference } = await entered();
    const { shown } = await readAnswersToWrite(reference, later);
    await write(reference, { safe: 'yes' });
    const second = await writeAnswers(reference, formOf({ ...shown, safe: 'not-sure' }), later);
    expect(second).toMatchObject({
      values: { safe: 'not-sure' },
      theirs: { by: 'Priya Raman', values: { safe: 'yes' } },
    });
  });

  it('are refused where one stands alone that came with another, or none was offered', async () => {
    const { reference } = await entered();
    expect(await write(reference, { told: ['nobody', 'police'] })).toMatchObject({
      errors: { told: expect.stringContaining('cannot go with another') },
    });
    expect(await write(reference, { safe: 'perhaps' })).toHaveProperty('errors.safe');
  });

  it('are the person’s own where they answered by the form, and nobody changes them', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await expect(readAnswersToWrite(reference, later)).rejects.toThrow(NotPossibleError);
    await expect(writeAnswers(reference, formOf({ safe: 'no' }), later)).rejects.toThrow(
      NotPossibleError,
    );
    expect((await readCase(reference, later)).content?.areAnswersOurs).toBe(false);
    expect(await standing(id)).toMatchObject({ level: 'green' });
  });

  it('are for those who have the case: for a colleague of the team there is no such page', async () => {
    const { id, reference } = await entered();
    await assign(reference, caseworker.id);
    signInAs(colleague);
    await expect(readAnswersToWrite(reference, later)).rejects.toThrow(NotFoundError);
    expect((await audited(id)).at(-1)).toBe('case.denied');
  });
});

describe('answers that call for a higher level than the assessment', () => {
  it('raise that too: it is assessed again today, and lowered by two people', async () => {
    const { id, reference } = await entered();
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await assess(reference, formOf(assessed({ level: 'low', seen: '' })), later);
    expect(await write(reference, { what: ['bullying'], safe: 'no' })).toBe('saved');
    expect(await levelsOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
    const { shown } = await readToAssess(reference, later);
    expect(shown.before).toBe('high');
    const again = assessed({ level: 'low', lowering: 'All is well', seen: shown.last?.id ?? '' });
    expect(await assess(reference, formOf(again), later)).toBe('saved');
    expect(await levelsOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
  });
});

const levelsOf = async (id: string) =>
  (await db.ask('SELECT level, assessed_level FROM case_file WHERE id = $1', [id]))[0];
