import { describe, expect, it, vi } from 'vitest';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { signInAs } from '../session.ts';
import { assign, audited, caseworker, colleague, db, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What stands beside the form of a verb: which case it is, and how its person is reached. */

const lookToNote = (reference: string) => lookAtCase(reference, 'note', async () => ({}));

describe('beside the form of a verb', () => {
  it('stand the case and how to reach the person, in the one audited reading of the form', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    const before = await audited(id);
    const { beside } = await lookToNote(reference);
    expect(beside.summary).toMatchObject({
      reference,
      state: 'assigned',
      assignedTo: 'Tomasz Lewandowski',
      mayRead: true,
    });
    expect(beside.reach?.contact).toMatchObject({ name: 'Sam', phone: '07700 900123' });
    expect(await audited(id)).toEqual([...before, 'case.read']);
  });

  it('stands the summary alone for those who see no more of the case', async () => {
    const { reference } = await newCase();
    signInAs(colleague);
    const { beside } = await readAssignment(reference);
    expect(beside.summary).toMatchObject({ reference, mayRead: false });
    expect(beside).toMatchObject({ workers: [], reach: undefined });
  });

  it('is said where the wishes cannot be opened, and the form is there all the same', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await db.ask(
      `UPDATE sealed_record SET key_id = 'lost' WHERE kind = 'case-contact' AND id = $1`,
      [id],
    );
    const { shown, beside } = await lookToNote(reference);
    expect(shown).toEqual({});
    expect(beside.reach).toMatchObject({ contact: undefined, tickedPeople: [] });
  });
});
