import { describe, expect, it, vi } from 'vitest';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { askSafeguardingLead, decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assign, call, caseworker, db, formOf, later, lead, newCase, standing } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* The safeguarding lead is asked, and decides. */

describe('a safeguarding consultation', () => {
  const safeguarding = () => addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);

  it('opens the case to the safeguarding lead, who decides the same working day; then it goes on', async () => {
    const dsl = await safeguarding();
    const { id, reference } = await newCase();
    signInAs(dsl);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    await assign(reference, lead.id);
    await logContact(reference, call(), later);
    const why = formOf({ why: 'He waits outside her house' });
    expect(await askSafeguardingLead(reference, why, later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      next_step: 'decide',
      next_due_at: new Date('2026-12-02T17:00:00Z'),
    });
    await expect(askSafeguardingLead(reference, why, later)).rejects.toThrow(NotPossibleError);
    signInAs(dsl);
    expect((await readMyDay(later)).now.map(({ what }) => what)).toEqual(['decide']);
    const decision = { decision: 'police', told: 'told', grounds: 'Imminent risk of harm' };
    expect(
      await decideSafeguarding(reference, formOf({ ...decision, grounds: '' }), later),
    ).toMatchObject({ errors: { grounds: 'Give the grounds' } });
    const decidedAt = later.add({ minutes: 1 });
    expect(await decideSafeguarding(reference, formOf(decision), decidedAt)).toBe('saved');
    expect(await standing(id)).toMatchObject({ next_step: 'agree', state: 'support' });
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe(
      'Safeguarding: Police (The person was told). Imminent risk of harm',
    );
  });

  it('stays with the safeguarding lead when somebody else loses the case', async () => {
    const dsl = await safeguarding();
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    await declareConflict(reference, formOf({}), later);
    signInAs(dsl);
    const decision = { decision: 'no-further', told: 'told', grounds: 'No risk' };
    expect(await decideSafeguarding(reference, formOf(decision), later)).toBe('saved');
  });

  it('is decided by nobody else', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    await expect(decideSafeguarding(reference, formOf({}), later)).rejects.toThrow(NotFoundError);
  });
});
