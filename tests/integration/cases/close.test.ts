import { describe, expect, it, vi } from 'vitest';
import { closeCase } from '#lib/data/cases/close.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { signInAs } from '../session.ts';
import { assign, call, formOf, later, lead, newCase, standing, versionOf } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A case is closed, and opened again. */

describe('closing', () => {
  const closing = async (reference: string, changes = {}) => {
    const version = await versionOf(reference);
    return formOf({ outcome: 'supported', told: 'yes', text: '', seen: `${version}`, ...changes });
  };

  it('ends the clock; the case takes late notes and nothing else, and can be opened again', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    expect(await closeCase(reference, await closing(reference), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'closed',
      next_step: null,
      next_due_at: null,
    });
    expect((await listCases('')).cases).toEqual([]);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotPossibleError);
    const note = formOf({ text: 'A letter came back', audience: 'team' });
    expect(await writeNote(reference, note, later)).toBe('saved');
    expect((await standing(id))?.state).toBe('closed');
    expect(await reopenCase(reference, formOf({ why: 'She wrote again' }), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'new',
      next_step: 'contact',
      assigned_to_id: null,
      reached_at: null,
    });
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        'Opened again. Before, Priya Raman had it. She wrote again',
        'Note. A letter came back',
        'Closed: they had the support that they wanted',
        'Priya Raman took the case',
      ]),
    );
  });

  it('without telling them needs a reason', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const form = formOf({ outcome: 'not-wanted', text: '', seen: '1' });
    const version = await versionOf(reference);
    form.set('seen', `${version}`);
    expect(await closeCase(reference, form, later)).toMatchObject({
      errors: { text: 'Say why they could not be told' },
    });
    // What was refused changed nothing: not even the version.
    expect(await standing(id)).toMatchObject({ state: 'new', version });
  });
});
