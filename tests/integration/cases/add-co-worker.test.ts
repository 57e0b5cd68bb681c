import { describe, expect, it, vi } from 'vitest';
import { addCoWorker, readPossibleCoWorkers } from '#lib/data/cases/add-co-worker.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { signInAs } from '../session.ts';
import { assign, call, caseworker, db, formOf, later, lead, newCase, stranger } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Somebody else reads the whole case and works on it too. */

describe('a co-worker', () => {
  it('of the other team reads the whole case, and can log a contact', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    const people = await readPossibleCoWorkers(reference, later);
    expect(people.map(({ name }) => name)).toEqual(['Amara Osei', 'Helen Marsh', 'Priya Raman']);
    const form = formOf({ colleague: stranger.id, why: 'Knows the department' });
    expect(await addCoWorker(reference, form, later)).toBe('saved');
    signInAs(stranger);
    expect((await readCase(reference)).content).toBeDefined();
    expect(await logContact(reference, call(), later)).toBe('saved');
  });

  it('is not added without a reason, nor from outside of the list', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    const outcome = await addCoWorker(reference, formOf({ colleague: 'nobody', why: '' }), later);
    expect(outcome).toMatchObject({
      errors: {
        colleague: 'Choose somebody from the list',
        why: 'Say why they need to see the case',
      },
    });
    expect(await db.ask('SELECT 1 FROM case_member')).toEqual([]);
  });
});
