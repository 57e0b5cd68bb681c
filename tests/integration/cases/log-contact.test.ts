import { describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { signInAs } from '../session.ts';
import { assign, audited, call, caseworker, db, later, lead, newCase, standing } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A contact is written down, or an attempt at one, and what follows from it. */

describe('logging a contact', () => {
  async function assigned(answers?: Answers, wishes?: Partial<ContactDetails>) {
    const found = await newCase(answers, wishes);
    signInAs(lead);
    await assign(found.reference, caseworker.id);
    signInAs(caseworker);
    return found;
  }

  it('that reached them ends both clocks, and is one line of the Story', async () => {
    const { id, reference } = await assigned();
    expect(await logContact(reference, call(), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'support',
      next_step: 'agree',
      first_attempt_at: new Date('2026-12-02T10:30:00Z'),
      reached_at: new Date('2026-12-02T10:30:00Z'),
    });
    const { content } = await readCase(reference);
    expect(content?.story[0]).toMatchObject({
      line: 'Phone call: reached. Will come on Friday',
      author: 'Tomasz Lewandowski',
    });
    expect(await audited(id)).toContain('case.log-contact');
  });

  it('may have been in the minute in which the case came: nobody types seconds', async () => {
    const { reference } = await assigned();
    await db.ask(`UPDATE case_file SET received_at = '2026-12-02T10:30:59Z'`);
    expect(await logContact(reference, call(), later)).toBe('saved');
  });

  it('that did not ends the clock of the promise, and says when they are tried again', async () => {
    const { id, reference } = await assigned();
    expect(await logContact(reference, call({ outcome: 'not-reached', said: '' }), later)).toBe(
      'saved',
    );
    expect(await standing(id)).toMatchObject({
      state: 'reaching',
      next_step: 'attempt',
      first_attempt_at: new Date('2026-12-02T10:30:00Z'),
      reached_at: null,
    });
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe('Phone call: not reached');
  });

  it('counts attempts since they were last reached', async () => {
    const { id, reference } = await assigned({ role: 'undergraduate', safe: 'no' });
    const attempt = (time: string) =>
      logContact(reference, call({ outcome: 'not-reached', at: ['2026-12-02', time] }), later);
    await attempt('10:00');
    expect((await standing(id))?.next_step).toBe('attempt');
    await attempt('10:20');
    expect((await standing(id))?.next_step).toBe('consult');
    await logContact(reference, call({ at: ['2026-12-02', '10:40'] }), later);
    await attempt('10:50');
    expect((await standing(id))?.next_step).toBe('attempt');
  });

  it.each([
    ['a way that they did not call safe', { way: 'text' }, { way: /ways that they called safe/ }],
    ['no outcome', { outcome: '' }, { outcome: /whether you spoke/ }],
    ['a time to come', { at: ['2026-12-02', '23:00'] }, { at: /not happened yet/ }],
    [
      'a time before the case came',
      { at: ['2026-12-01', '10:00'] },
      { at: /before the case came/ },
    ],
    ['a day that there is not', { at: ['2026-02-31', '10:00'] }, { at: /no such day/ }],
    ['a line that is too long', { said: 'a'.repeat(301) }, { said: /300 characters/ }],
    ['a line turned around', { said: 'a\u202Eb' }, { said: /hidden marks/ }],
  ])('with %s is refused beside the field, and nothing is stored', async (_, changes, errors) => {
    const { id, reference } = await assigned();
    const before = await standing(id);
    const outcome = await logContact(reference, call(changes), later);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(outcome).toMatchObject({ errors: expected });
    expect(await standing(id)).toMatchObject({ state: before?.state, next_step: 'contact' });
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind LIKE 'contact%'`)).toEqual([]);
  });
});
