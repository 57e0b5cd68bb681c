import { describe, expect, it, vi } from 'vitest';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readEntryToStrike, strikeOut } from '#lib/data/cases/strike-out.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { assign, caseworker, formOf, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* An entry in the wrong case is struck out. */

describe('an entry in the wrong case', () => {
  it('is struck out: nobody sees it but the lead, and that it was done is told', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await writeNote(reference, formOf({ text: 'About somebody else', audience: 'team' }), later);
    const found = (await readCase(reference)).content?.story.find(({ kind }) => kind === 'note');
    const entry = found?.id ?? '';
    expect((await readEntryToStrike(reference, entry)).shown).toBe('Note. About somebody else');
    const form = formOf({ entry, why: 'Meant for another case' });
    expect(await strikeOut(reference, formOf({ entry, why: '' }), later)).toMatchObject({
      errors: { why: 'Say why it does not belong here' },
    });
    expect(await strikeOut(reference, form, later)).toBe('saved');
    const lines = (await readCase(reference)).content?.story.map(({ line }) => line);
    expect(lines).toContain('An entry was struck out. Meant for another case');
    expect(JSON.stringify(lines)).not.toContain('About somebody else');
    await expect(strikeOut(reference, form, later)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    const seen = (await readCase(reference)).content?.story.find(({ isStruck }) => isStruck);
    expect(seen?.line).toBe('Note. About somebody else');
  });

  it.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000'])(
    'that is none (%s) is not there',
    async (entry) => {
      const { reference } = await newCase();
      signInAs(lead);
      await expect(readEntryToStrike(reference, entry)).rejects.toThrow(NotFoundError);
    },
  );
});
