import { describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { peekIntoCase } from '#lib/data/cases/peek.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  later,
  lead,
  newCase,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A look into a case from the queue. */

describe('a look into a case', () => {
  it('shows the wishes and the last three lines, and is audited as reading', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    for (const said of ['One', 'Two', 'Three']) await logContact(reference, call({ said }), later);
    const before = (await audited(id)).filter((action) => action === 'case.read').length;
    const found = await peekIntoCase(reference, later);
    expect(found?.known).toMatchObject({
      contact: { name: 'Sam', phone: '07700 900123' },
      consent: 'yes',
    });
    expect(found?.story).toHaveLength(3);
    expect(found?.story.join()).not.toContain('Assigned');
    const after = (await audited(id)).filter((action) => action === 'case.read').length;
    expect(after).toBe(before + 1);
  });

  it('shows nothing to those who see the summary alone, and is no case for those of another team', async () => {
    const { id, reference } = await newCase();
    signInAs(colleague);
    expect(await peekIntoCase(reference, later)).toBeUndefined();
    expect(await audited(id)).not.toContain('case.read');
    signInAs(stranger);
    await expect(peekIntoCase(reference, later)).rejects.toThrow(NotFoundError);
    await expect(peekIntoCase('RS-0000-0000', later)).rejects.toThrow(NotFoundError);
    expect(await audited(id)).toContain('case.denied');
  });
});
