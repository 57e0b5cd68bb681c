import { describe, expect, it, vi } from 'vitest';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { signInAs } from '../session.ts';
import { formOf, later, lead, newCase, standing } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* The level is raised or lowered, and the clock with it. */

describe('changing the level', () => {
  const levelForm = async (reference: string, level: string, why = '') => {
    const { summary } = await readCase(reference);
    return formOf({ level, why, seen: summary.level });
  };

  it('up needs no reason, brings the clock nearer and asks to be acknowledged', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const before = await standing(id);
    expect(await changeLevel(reference, await levelForm(reference, 'red'), later)).toBe('saved');
    const after = await standing(id);
    expect(after).toMatchObject({ level: 'red', acknowledged_at: null });
    expect(after?.first_contact_due_at).toEqual(new Date('2026-12-02T15:00:00Z'));
    expect(after?.acknowledge_due_at).toEqual(new Date('2026-12-02T12:00:00Z'));
    expect(after?.next_due_at).toEqual(after?.acknowledge_due_at);
    expect(Number(after?.next_due_at)).toBeLessThan(Number(before?.next_due_at));
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe('Level changed from Green to Red');
  });

  it('down needs a reason, and the clock is that of the new level from the arrival', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    expect(await changeLevel(reference, await levelForm(reference, 'green'), later)).toMatchObject({
      errors: { why: 'Say why the level is lowered' },
    });
    expect(
      await changeLevel(reference, await levelForm(reference, 'green', 'They are safe now'), later),
    ).toBe('saved');
    expect(await standing(id)).toMatchObject({
      next_due_at: new Date('2026-12-04T17:00:00Z'),
      acknowledge_due_at: null,
    });
  });

  it('to the one that it has is refused', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    expect(await changeLevel(reference, await levelForm(reference, 'green'), later)).toMatchObject({
      errors: { level: 'The case has this level already' },
    });
  });
});
