import { describe, expect, it, vi } from 'vitest';
import { CaseChangedError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { confirmWishes, readWishes } from '#lib/data/cases/wishes.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { audited, call, db, formOf, later, lead, newCase, stranger } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What a person says who is asked whether the wishes on file are still theirs. */

async function answer(reference: string, more: Readonly<Record<string, string>> = {}) {
  const { version } = (await readWishes(reference)).shown;
  const form = formOf({ answer: 'still-right', seen: `${version}`, ...more });
  return confirmWishes(reference, form, later);
}

describe('confirming the contact wishes', () => {
  it('is one press; their address is only right where it was read back', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    expect(await answer(reference)).toBe('saved');
    expect((await readCase(reference)).content?.confirmed).toEqual({
      wishesAt: later,
      emailAt: undefined,
    });
    expect(await answer(reference, { readBack: 'yes' })).toBe('saved');
    const { content } = await readCase(reference);
    expect(content?.confirmed).toEqual({ wishesAt: later, emailAt: later });
    expect(content?.story.map(({ line }) => line)).toContain(
      'Contact wishes: still right; the email address was read back',
    );
    expect(await audited(id)).toContain('case.wishes');
  });

  it('takes no address as read back where none is safe', async () => {
    const { reference } = await newCase({}, { email: '', emailSafe: 'no', mayConfirm: 'no' });
    signInAs(lead);
    expect(await answer(reference, { readBack: 'yes' })).toBe('saved');
    expect((await readCase(reference)).content?.confirmed.emailAt).toBeUndefined();
  });

  it('says where somebody agreed to be contacted who had not: until then it takes a ground', async () => {
    const { id, reference } = await newCase();
    await db.ask(`UPDATE case_file SET contact_consent = 'unasked' WHERE id = $1`, [id]);
    signInAs(lead);
    expect(await logContact(reference, call(), later)).toMatchObject({
      errors: { ground: expect.stringMatching(/have not agreed to be contacted/) },
    });
    expect(await answer(reference, { agrees: 'yes' })).toBe('saved');
    expect(await logContact(reference, call(), later)).toBe('saved');
  });

  it('is refused from a page that is no longer true, and to those who do not have the case', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await expect(answer(reference, { seen: '99' })).rejects.toThrow(CaseChangedError);
    signInAs(stranger);
    const form = formOf({ answer: 'still-right', seen: '1' });
    await expect(confirmWishes(reference, form, later)).rejects.toThrow(NotFoundError);
  });
});
