import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assess } from '#lib/data/cases/assess.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { CaseChangedError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readQuestionAsked } from '#lib/data/cases/read-question.ts';
import { askSafeguardingLead, decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff, somebodyElse } from '../records.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import {
  assign,
  call,
  caseworker,
  db,
  decideAsSafeguardingLead,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* The safeguarding lead is asked, and decides. */

describe('a safeguarding consultation', () => {
  const safeguarding = () => addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);

  it('is asked once more while they decide: they are told again, and it is due as it was', async () => {
    const dsl = await safeguarding();
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await askSafeguardingLead(reference, formOf({ why: 'A picture of them' }), later);
    const nextDay = later.add({ hours: 24 });
    await askSafeguardingLead(reference, formOf({ why: 'They spoke of suicide' }), nextDay);
    expect(
      await db.ask(`SELECT recipient_id FROM email WHERE kind = 'safeguarding-asked'`),
    ).toEqual([{ recipient_id: dsl.id }, { recipient_id: dsl.id }]);
    expect(await standing(id)).toMatchObject({
      next_step: 'decide',
      next_due_at: new Date('2026-12-02T17:00:00Z'),
    });
  });

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
    signInAs(dsl);
    expect((await readMyDay(later)).now.map(({ what }) => what)).toEqual(['decide']);
    const decision = { decision: 'police', told: 'told', grounds: 'Imminent risk of harm' };
    expect(
      await decideAsSafeguardingLead(reference, { ...decision, grounds: '' }, later),
    ).toMatchObject({ errors: { grounds: 'Give the grounds' } });
    const decidedAt = later.add({ minutes: 1 });
    expect(await decideAsSafeguardingLead(reference, decision, decidedAt)).toBe('saved');
    expect(await standing(id)).toMatchObject({ next_step: 'agree', state: 'support' });
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe(
      'Safeguarding: police (the person was told). Imminent risk of harm',
    );
  });

  it('makes nobody wait who was not contacted yet: that stands on the case and on the day of its owner', async () => {
    await safeguarding();
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    const [row] = await db.ask<{ due: Date }>(
      'SELECT first_contact_due_at AS due FROM case_file WHERE id = $1',
      [id],
    );
    await askSafeguardingLead(reference, formOf({ why: 'He waits outside' }), later);
    expect((await readCase(reference, later)).summary.next).toMatchObject({
      step: 'decide',
      contactBy: row?.due,
    });
    const day = await readMyDay(later);
    const all = [...day.now, ...day.later, ...day.waiting];
    expect(all.filter((one) => one.reference === reference).map(({ step }) => step)).toContain(
      'contact',
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
    expect(await decideAsSafeguardingLead(reference, decision, later)).toBe('saved');
  });

  it('is decided on what is known: what is asked, by whom, and the red flags', async () => {
    const dsl = await safeguarding();
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await askSafeguardingLead(reference, formOf({ why: 'He waits outside her house' }), later);
    const high = assessed({ 'flag-strangulation': 'yes', level: 'high', seen: '', spoken: '' });
    const soon = later.add({ minutes: 5 });
    await assess(reference, formOf(high), soon);
    signInAs(dsl);
    const { shown } = await readQuestionAsked(reference, soon);
    expect(shown).toMatchObject({
      questions: [
        { by: 'Priya Raman', why: 'He waits outside her house' },
        { by: 'Priya Raman', why: 'The assessment is High: it says why' },
      ],
      assessed: expect.stringMatching(/^Assessed as High/),
      flags: ['Strangulation'],
    });
  });

  it('is not decided on a page that was opened before something else was known', async () => {
    const dsl = await safeguarding();
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    signInAs(dsl);
    const { version } = (await readQuestionAsked(reference, later)).shown;
    signInAs(lead);
    const high = assessed({ 'flag-strangulation': 'yes', level: 'high', seen: '', spoken: '' });
    await assess(reference, formOf(high), later);
    signInAs(dsl);
    const decision = { decision: 'no-further', told: 'told', grounds: 'No risk' };
    const stale = formOf({ ...decision, seen: `${version}` });
    await expect(decideSafeguarding(reference, stale, later)).rejects.toThrow(CaseChangedError);
  });

  it('is decided by nobody else', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    await expect(decideSafeguarding(reference, formOf({}), later)).rejects.toThrow(NotFoundError);
  });
});

describe('a question to the safeguarding lead', () => {
  const dslThere = () => addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
  const decision = { decision: 'no-further', told: 'told', grounds: 'No risk' };

  beforeEach(async () => {
    await db.ask(
      `UPDATE staff_member SET active = false WHERE roles && '{safeguarding-lead,last-reader}'`,
    );
  });

  async function asks(wishes: Parameters<typeof newCase>[1] = {}) {
    const found = await newCase({ role: 'undergraduate' }, wishes);
    signInAs(lead);
    const saved = await askSafeguardingLead(found.reference, formOf({ why: 'x' }), later);
    return { ...found, saved, shown: (await readCase(found.reference, later)).summary.next };
  }

  async function decides(person: { readonly subject: string }, reference: string) {
    signInAs(person);
    expect((await readMyDay(later)).now).toMatchObject([{ what: 'decide', reference }]);
    expect((await readCase(reference, later)).content).toBeDefined();
    expect(await decideAsSafeguardingLead(reference, decision, later)).toBe('saved');
  }

  it('falls to their deputy where they must not have the case, or are away, and to nobody else', async () => {
    const dsl = await dslThere();
    const deputy = await addStaff(db, 'Nadia Hassan', ['staff-caseworker']);
    await db.ask('UPDATE staff_member SET deputy_id = $1 WHERE id = $2', [deputy.id, dsl.id]);
    const last = await addStaff(db, 'Noor Haddad', ['last-reader']);
    const walled = await asks({ notToPeople: [dsl.id] });
    const plain = await asks(somebodyElse);
    for (const person of [dsl, last, stranger]) {
      signInAs(person);
      await expect(decideAsSafeguardingLead(walled.reference, decision, later)).rejects.toThrow(
        NotFoundError,
      );
    }
    await decides(deputy, walled.reference);
    await expect(decideAsSafeguardingLead(plain.reference, decision, later)).rejects.toThrow(
      NotFoundError,
    );
    await db.ask(
      `UPDATE staff_member SET away_from = current_date - 1, away_to = current_date + 999 WHERE id = $1`,
      [dsl.id],
    );
    await decides(deputy, plain.reference);
  });

  it('falls to the last readers where nobody else is left, for that decision alone', async () => {
    const last = await addStaff(db, 'Noor Haddad', ['last-reader']);
    const { reference } = await asks();
    await decides(last, reference);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
    const dsl = await dslThere();
    const walled = await asks({ notToPeople: [dsl.id] });
    await decides(last, walled.reference);
  });

  it('reads the same for who asks, whoever is to decide', async () => {
    const dsl = await dslThere();
    await addStaff(db, 'Noor Haddad', ['last-reader']);
    const open = await asks();
    const walled = await asks({ notToPeople: [dsl.id] });
    expect([walled.saved, walled.shown?.step]).toEqual([open.saved, open.shown?.step]);
    expect(walled.shown?.dueAt).toEqual(open.shown?.dueAt);
    signInAs(lead);
    const waits = Object.values(await readMyDay(later)).flat();
    expect(new Set(waits.map(({ waitsFor }) => waitsFor?.whom)).size).toBeLessThanOrEqual(1);
  });
});
