import { describe, expect, it, vi } from 'vitest';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { confirmWishes } from '#lib/data/cases/wishes.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
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
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Where a case stands is what is on record of it, whatever is logged late, struck out or changed. */

const student: Answers = { role: 'undergraduate' };
const red: Answers = { ...student, safe: 'no' };
/** The day after. */
const nextDay = Temporal.Instant.from('2026-12-03T12:00:00Z');

async function assigned(answers = student, wishes: Partial<ContactDetails> = {}) {
  const found = await newCase(answers, wishes);
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const missed = (time: string, changes = {}) =>
  call({ outcome: 'not-reached', said: '', at: ['2026-12-02', time], ...changes });

async function strikeLast(reference: string, kind: EntryKind, now = later) {
  const [entry] = await db.ask<{ id: string }>(
    `SELECT e.id FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = $2 AND struck_at IS NULL AND is_latest
      ORDER BY happened_at DESC LIMIT 1`,
    [reference, kind],
  );
  const form = formOf({ entry: entry?.id ?? '', why: 'Meant for another case' });
  expect(await strikeOut(reference, form, now)).toBe('saved');
}

/** What queues and clocks go by. */
async function clocks(id: string) {
  const found = await standing(id);
  if (found === undefined) throw new Error('the case is gone');
  const { version: _, ...rest } = found;
  return rest;
}

describe('striking out what was just logged', () => {
  it('brings a case back to what it was: nobody was reached, and the promise stands', async () => {
    const { id, reference } = await assigned();
    const before = await clocks(id);
    await logContact(reference, call(), later);
    await strikeLast(reference, 'contact');
    expect(await clocks(id)).toEqual(before);
  });

  it('brings back what stood after an earlier attempt', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, missed('10:00'), later);
    const before = await clocks(id);
    await logContact(reference, call(), later);
    await strikeLast(reference, 'contact');
    expect(await clocks(id)).toEqual(before);
  });

  it('has a Red case alerted of again, where nothing else shows that somebody has seen it', async () => {
    const { id, reference } = await assigned(red);
    await logContact(reference, call(), later);
    await expect(acknowledge(reference, formOf({}), later)).rejects.toThrow(NotPossibleError);
    await strikeLast(reference, 'contact');
    expect(await standing(id)).toMatchObject({ acknowledged_at: null, next_step: 'contact' });
  });

  it('leaves a closed case closed, and says that nobody was reached', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, call(), later);
    const seen = `${await versionOf(reference)}`;
    await closeCase(
      reference,
      formOf({ outcome: 'supported', told: 'yes', text: '', seen }),
      later,
    );
    await strikeLast(reference, 'contact');
    expect(await standing(id)).toMatchObject({
      state: 'closed',
      next_step: null,
      reached_at: null,
      first_attempt_at: null,
    });
  });
});

describe('a contact that is logged late', () => {
  it('leaves the case in support, due as it was', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, call({ at: ['2026-12-03', '11:00'] }), nextDay);
    const before = await clocks(id);
    expect(await logContact(reference, missed('10:30'), nextDay)).toBe('saved');
    expect(await clocks(id)).toEqual({
      ...before,
      first_attempt_at: new Date('2026-12-02T10:30:00Z'),
    });
    await logContact(reference, call({ at: ['2026-12-02', '15:00'] }), nextDay);
    expect(await clocks(id)).toMatchObject({
      state: 'support',
      next_due_at: before.next_due_at,
      last_contact_at: new Date('2026-12-03T11:00:00Z'),
      reached_at: new Date('2026-12-02T15:00:00Z'),
    });
  });

  it('emails nobody that they were tried', async () => {
    const { reference } = await assigned(student, { emailSafe: 'yes', mayConfirm: 'yes' });
    const week = Temporal.Instant.from('2026-12-11T12:00:00Z');
    await logContact(reference, missed('10:30'), later);
    await logContact(reference, call({ at: ['2026-12-11', '11:00'] }), week);
    await logContact(reference, missed('11:00', { at: ['2026-12-10', '11:00'] }), week);
    expect(await db.ask(`SELECT 1 FROM email WHERE kind = 'tried'`)).toEqual([]);
  });
});

describe('raising a case to Red', () => {
  const toRed = async (reference: string, from: string, now: Temporal.Instant) =>
    changeLevel(reference, formOf({ level: 'red', why: '', seen: from }), now);

  it('after an attempt has them tried again by noon of the next working day', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, missed('10:30'), later);
    expect(await standing(id)).toMatchObject({ next_due_at: new Date('2026-12-04T17:00:00Z') });
    expect(await toRed(reference, 'green', later.add({ minutes: 1 }))).toBe('saved');
    expect(await standing(id)).toMatchObject({
      next_step: 'attempt',
      // Within the hour somebody acknowledges it; then they are tried again.
      next_due_at: new Date('2026-12-02T12:01:00Z'),
      acknowledge_due_at: new Date('2026-12-02T12:01:00Z'),
      acknowledged_at: null,
    });
    expect(await acknowledge(reference, formOf({}), later.add({ minutes: 2 }))).toBe('saved');
    expect(await standing(id)).toMatchObject({
      next_step: 'attempt',
      next_due_at: new Date('2026-12-03T12:00:00Z'),
      acknowledge_due_at: null,
    });
  });

  it('after they were reached has something agreed sooner', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, call(), later);
    await toRed(reference, 'green', nextDay);
    await acknowledge(reference, formOf({}), nextDay);
    expect(await standing(id)).toMatchObject({
      next_step: 'agree',
      next_due_at: new Date('2026-12-10T17:00:00Z'),
    });
  });
});

describe('while the safeguarding lead has yet to decide', () => {
  it('a contact leaves the question, and the case is not closed', async () => {
    const { id, reference } = await assigned();
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    const due = (await standing(id))?.next_due_at;
    await logContact(reference, call(), later);
    expect(await standing(id)).toMatchObject({
      state: 'support',
      next_step: 'decide',
      next_due_at: due,
    });
    const seen = `${await versionOf(reference)}`;
    const closing = formOf({ outcome: 'supported', told: 'yes', text: '', seen });
    await expect(closeCase(reference, closing, later)).rejects.toThrow(
      'The safeguarding lead has yet to decide',
    );
  });
});

describe('nobody is sent to contact somebody against their wishes', () => {
  const decision = { decision: 'no-further', told: 'told', grounds: 'No risk' };

  it.each(['stop', 'wait'] as const)(
    'who was tried and said “%s”: after a decision the lead decides how to go on',
    async (unreachable) => {
      const dsl = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
      const { id, reference } = await assigned(student, { unreachable });
      await logContact(reference, missed('10:30'), later);
      await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
      signInAs(dsl);
      await decideAsSafeguardingLead(reference, decision, later.add({ minutes: 1 }));
      expect(await standing(id)).toMatchObject({ next_step: 'lead' });
    },
  );

  it('who did not agree to be contacted: opened again, the case waits for its lead', async () => {
    const { id, reference } = await assigned();
    await db.ask(`UPDATE case_file SET contact_consent = 'no' WHERE id = $1`, [id]);
    const seen = `${await versionOf(reference)}`;
    signInAs(lead);
    await closeCase(
      reference,
      formOf({ outcome: 'supported', told: 'yes', text: '', seen }),
      later,
    );
    await reopenCase(reference, formOf({ why: 'x' }), later);
    expect(await standing(id)).toMatchObject({ state: 'new', next_step: 'lead' });
    const agrees = { answer: 'still-right', agrees: 'yes', seen: `${await versionOf(reference)}` };
    expect(await confirmWishes(reference, formOf(agrees), nextDay)).toBe('saved');
    // The clock begins when they agreed.
    expect(await standing(id)).toMatchObject({
      next_step: 'contact',
      next_due_at: new Date('2026-12-07T17:00:00Z'),
    });
  });
});
