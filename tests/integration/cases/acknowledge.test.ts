import { describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { signInAs } from '../session.ts';
import { formOf, later, lead, newCase, standing } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Somebody says that they have seen a Red case. */

describe('acknowledging', () => {
  it('a Red case is done once', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    expect(await acknowledge(reference, formOf({}), later)).toBe('saved');
    expect((await standing(id))?.acknowledged_at).toEqual(new Date(later.epochMilliseconds));
    await expect(acknowledge(reference, formOf({}), later)).rejects.toThrow(NotPossibleError);
  });
});
