import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readContact } from '#lib/data/cases/case-contact.ts';
import { changeWishes, readWishesToChange } from '#lib/data/cases/change-wishes.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { enterCase } from '#lib/data/cases/enter-case.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { writeTask } from '#lib/data/cases/task.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import { joinCase } from '#lib/data/people/join.ts';
import { leaveApart } from '#lib/data/people/leave-apart.ts';
import { readPair } from '#lib/data/people/read-pair.ts';
import { failEmail } from '#lib/data/staff-emails/not-delivered.ts';
import { database } from '#lib/data/store/database.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { NotFoundError } from '#lib/errors.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  received,
  standing,
  stranger,
} from './cases/desk.ts';
import { addStaff, arriveNamed, contactDetails, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const otherLead = await addStaff(db, 'Helena Brandt', ['staff-team-lead']);
const safeguarding = await addStaff(db, 'Ingrid Solberg', ['safeguarding-lead']);

const student: Answers = { role: 'undergraduate' };
const reachable = { phone: '07700 900123', callSafe: 'yes', unreachable: 'next-way' } as const;

async function comes(
  wishes: Partial<ContactDetails> = {},
  { answers = student, at = received }: { answers?: Answers; at?: Temporal.Instant } = {},
) {
  const draft = readyDraft(answers);
  await arriveNamed(draft, contactDetails({ ...reachable, ...wishes }), at);
  return { id: draft.storedId, reference: draft.reference };
}

type Pair = { readonly newer: string; readonly older: string };

const join = async ({ newer, older }: Pair, seen?: string) => {
  const view = seen ?? `${(await readPair(newer, 'join', older)).shown.version}`;
  return joinCase(newer, formOf({ sure: 'yes', other: older, seen: view }), later);
};

/** The references that the page of a case names as perhaps the same person's. */
const alike = async (reference: string) =>
  (await readCase(reference)).content?.people.samePerson.map((one) => one.reference);

/** What people wrote. */
const storyOf = async (reference: string) =>
  ((await readCase(reference)).content?.story ?? []).flatMap(({ kind, line }) =>
    kind === 'email' || kind === 'received' ? [] : [line],
  );

async function close(reference: string) {
  const [row] = await db.ask<{ version: number }>(
    'SELECT version FROM case_file WHERE reference = $1',
    [reference],
  );
  const form = formOf({ outcome: 'supported', told: 'yes', text: '', seen: `${row?.version}` });
  expect(await closeCase(reference, form, later)).toBe('saved');
}

let older: Awaited<ReturnType<typeof comes>>;
let newer: Awaited<ReturnType<typeof comes>>;
const pair = (): Pair => ({ newer: newer.reference, older: older.reference });

beforeEach(async () => {
  older = await comes({ name: 'Sam Hill' }, { at: received.subtract({ hours: 24 }) });
  newer = await comes({ name: 'Sam', email: 'new@example.org', note: 'After six' });
});

describe('somebody who comes back', () => {
  it('may be the same person, by phone or address: the lead is told on either case', async () => {
    signInAs(lead);
    expect(await alike(newer.reference)).toEqual([older.reference]);
    expect(await alike(older.reference)).toEqual([newer.reference]);
    expect((await readCase(newer.reference)).content?.people.samePerson[0]).toMatchObject({
      because: ['phone'],
      isOlder: true,
    });
  });

  it('is not thought to be somebody by a name alone', async () => {
    const namesake = await comes({
      name: 'Sam Hill',
      phone: '07700 900999',
      email: 'other@example.org',
    });
    signInAs(lead);
    expect(await alike(namesake.reference)).toEqual([]);
  });

  it('is told of to nobody but who decides as lead and may read both', async () => {
    signInAs(lead);
    await assign(newer.reference, caseworker.id);
    signInAs(caseworker);
    expect(await alike(newer.reference)).toEqual([]);
    const staffs = await comes({}, { answers: { role: 'academic-staff' } });
    signInAs(lead);
    expect(await alike(newer.reference)).toEqual([older.reference]);
    signInAs(otherLead);
    expect(await alike(staffs.reference)).toEqual([]);
  });

  it('is never told of to somebody who must not have one of the cases', async () => {
    const walled = await comes({ notToPeople: [lead.id] }, { at: later });
    signInAs(lead);
    expect(await alike(newer.reference)).toEqual([older.reference]);
    await expect(readPair(walled.reference, 'join', older.reference)).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe('whoever must not have a case', () => {
  const tell = { source: 'phoned', knowing: 'yes', safe: ['call'], team: 'student' } as const;

  it('does not have the next one of the same person either: it goes where the first went, whose lead is told of both', async () => {
    const first = await comes({ notTo: 'Priya Raman' });
    const second = await comes({ name: 'Somebody' }, { at: later });
    for (const { reference } of [first, second]) {
      signInAs(lead);
      await expect(readCase(reference)).rejects.toThrow(NotFoundError);
      signInAs(otherLead);
      expect((await readCase(reference)).summary.mayRead).toBe(true);
    }
    signInAs(otherLead);
    expect(await alike(second.reference)).toEqual([first.reference]);
  });

  it('does not have it by writing it down and taking it', async () => {
    await comes({ notTo: 'Tomasz Lewandowski' });
    signInAs(caseworker);
    const phoned = { ...tell, name: 'Sam', phone: '07700 900123', intent: 'take' };
    const entered = await enterCase(formOf(phoned), later);
    expect(entered).toMatchObject({ maySee: false });
    const { reference } = 'reference' in entered ? entered : { reference: '' };
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });

  it('loses it where it is seen only later that it may be of the same person', async () => {
    await comes({ notTo: 'Tomasz Lewandowski' });
    signInAs(caseworker);
    const met = { ...tell, name: 'Sam', email: 'met@example.org', safe: ['email'], intent: 'take' };
    const entered = await enterCase(formOf(met), received);
    const { reference } = 'reference' in entered ? entered : { reference: '' };
    const { shown } = await readWishesToChange(reference, later);
    const values = Object.fromEntries(Object.entries(shown.values).filter(([, is]) => is !== ''));
    const changed = { ...values, phone: '07700 900123', toldBy: 'phone' };
    expect(await changeWishes(reference, formOf(changed), later)).toBe('saved');
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    expect((await readCase(reference)).summary.assignedTo).toBeNull();
  });

  it('has the case of somebody else who has the same name', async () => {
    await comes({ name: 'Sam Lee', notTo: 'Priya Raman' });
    const { reference } = await comes({
      name: 'Sam Lee',
      phone: '07700 900999',
      email: 'another@example.org',
    });
    signInAs(lead);
    expect((await readCase(reference)).summary.mayRead).toBe(true);
  });
});

describe('a case that is joined to an older one', () => {
  it('has the task of an email that could not be delivered there, where somebody can do it', async () => {
    signInAs(lead);
    await join(pair());
    const [email] = await db.ask<{ id: string }>(
      'SELECT id FROM email WHERE case_id = $1 AND kind = $2',
      [newer.id, 'we-have-it'],
    );
    await failEmail(
      { id: email?.id ?? '', caseId: newer.id, kind: 'we-have-it' },
      'refused',
      later,
    );
    const tasks = await db.ask(`SELECT case_id FROM entry WHERE kind = 'task'`);
    expect(tasks).toEqual([{ case_id: older.id }]);
  });

  it('goes on there: closed, readable by who has the older one, and nothing is done on it any more', async () => {
    signInAs(lead);
    await assign(older.reference, caseworker.id);
    expect(await join(pair())).toBe('saved');
    expect(await standing(newer.id)).toMatchObject({ state: 'closed', joined_to_id: older.id });
    expect(await standing(older.id)).toMatchObject({
      state: 'assigned',
      assigned_to_id: caseworker.id,
    });
    signInAs(caseworker);
    const shown = await readCase(newer.reference);
    expect(shown.summary.mayRead).toBe(true);
    expect(shown.content?.people.joinedTo).toBe(older.reference);
    expect(await storyOf(newer.reference)).toContain(
      'Joined to an older case of the same person: it goes on there',
    );
    expect((await readCase(older.reference)).content?.people.joined).toMatchObject([
      { reference: newer.reference, answers: { given: { role: 'undergraduate' } } },
    ]);
    const note = formOf({ text: 'A note', audience: 'team' });
    await expect(writeNote(newer.reference, note)).rejects.toThrow(NotPossibleError);
    signInAs(lead);
    await expect(reopenCase(newer.reference, formOf({ why: 'x' }))).rejects.toThrow(
      NotPossibleError,
    );
    signInAs(colleague);
    expect((await readCase(newer.reference)).summary.mayRead).toBe(false);
    expect(await audited(older.id)).toContain('case.joined-here');
    expect(await audited(newer.id)).toContain('case.join');
  });

  it('loosens none of the wishes that stood: the stricter hold until the person is asked, and both are kept sealed', async () => {
    const strict: Partial<ContactDetails> & { readonly phone: string } = {
      ...{ name: 'Kay', phone: '07700 900555', neverCall: 'After six' },
      answeredByOther: 'wrong-number',
      unreachable: 'stop',
    };
    const first = await comes(strict, { at: received.subtract({ hours: 24 }) });
    const second = await comes({ phone: strict.phone, email: 'new@example.org', seenBy: 'Him' });
    const confirm = `UPDATE case_file SET wishes_confirmed_at = $2 WHERE id = $1`;
    await db.ask(confirm, [first.id, new Date('2026-12-02T10:00:00Z')]);
    signInAs(lead);
    const { wishes } = (await readPair(second.reference, 'join', first.reference)).shown;
    expect(wishes).toMatchObject({ older: strict, newer: { seenBy: 'Him' } });
    await join({ newer: second.reference, older: first.reference });
    const held = await readContact(database(), first.id);
    expect(held).toEqual(wishes.until);
    expect(held).toMatchObject({
      ...{ neverCall: 'After six', answeredByOther: 'wrong-number', unreachable: 'stop' },
      ...{ callSafe: 'yes', email: 'new@example.org', emailSafe: 'no', seenBy: 'Him' },
    });
    const everything = { part: 'everything', page: 1 } as const;
    const { content } = await readCase(first.reference, later, everything);
    expect(content?.confirmed.wishesAt).toBeUndefined();
    const kept = content?.story.find(({ kind }) => kind === 'joined');
    expect(kept?.written).toMatchObject([
      { term: 'The wishes before', text: expect.stringContaining('After six') },
      {
        term: 'The wishes of the newer disclosure',
        text: expect.stringContaining('new@example.org'),
      },
    ]);
  });

  it('keeps what was typed about never calling whole, where both filled their field', async () => {
    const [one, other] = ['x'.repeat(200), 'y'.repeat(200)];
    const phone = '07700 900557';
    const first = await comes({ phone, neverCall: one }, { at: received.subtract({ hours: 24 }) });
    const second = await comes({ phone, neverCall: other });
    signInAs(lead);
    await join({ newer: second.reference, older: first.reference });
    expect(await readContact(database(), first.id)).toMatchObject({
      neverCall: `${one}; ${other}`,
    });
  });

  it('leaves the lead to decide, where the wishes of both leave no way that is safe', async () => {
    const first = await comes(
      { phone: '07700 900556', email: 'one@example.org' },
      { at: received.subtract({ hours: 24 }) },
    );
    const second = await comes({
      ...{ phone: '07700 900556', callSafe: 'no', textSafe: 'yes', email: 'two@example.org' },
    });
    signInAs(lead);
    await join({ newer: second.reference, older: first.reference });
    expect(await standing(first.id)).toMatchObject({ next_step: 'lead' });
  });

  it('does not have somebody contacted who said no, whatever a newer disclosure says', async () => {
    await db.ask(`UPDATE case_file SET contact_consent = 'no' WHERE id = $1`, [older.id]);
    signInAs(lead);
    await join(pair());
    expect(await standing(older.id)).toMatchObject({ contact_consent: 'no', next_step: 'lead' });
  });

  it('has an address that nobody read back, where the newer one gave another; the same one stays read back', async () => {
    const readBack = new Date('2026-12-01T10:00:00Z');
    const confirm = `UPDATE case_file SET wishes_confirmed_at = $2, email_confirmed_at = $2 WHERE id = $1`;
    await db.ask(confirm, [older.id, readBack]);
    signInAs(lead);
    await join(pair());
    expect(await standing(older.id)).toMatchObject({
      wishes_confirmed_at: null,
      email_confirmed_at: null,
    });
    await db.ask(confirm, [older.id, readBack]);
    newer = await comes({ email: 'new@example.org' }, { at: later });
    await join(pair());
    expect(await standing(older.id)).toMatchObject({
      wishes_confirmed_at: null,
      email_confirmed_at: readBack,
    });
  });

  it('is answered by whatever contact there was on either, and its question to the safeguarding lead comes first', async () => {
    signInAs(lead);
    await logContact(newer.reference, call(), later);
    await join(pair());
    expect(await standing(older.id)).toMatchObject({
      state: 'support',
      next_step: 'agree',
      reached_at: new Date('2026-12-02T10:30:00Z'),
    });
    const third = await comes({}, { at: later });
    await askSafeguardingLead(third.reference, formOf({ why: 'x' }), later);
    await expect(join({ newer: third.reference, older: older.reference }, '2')).rejects.toThrow(
      'The safeguarding lead has yet to decide',
    );
    await askSafeguardingLead(older.reference, formOf({ why: 'x' }), later);
    const fourth = await comes({}, { at: later });
    await join({ newer: fourth.reference, older: older.reference });
    expect(await standing(older.id)).toMatchObject({ next_step: 'decide' });
  });

  it('has a newer disclosure answered while the older one is in support, where nothing is due sooner', async () => {
    signInAs(lead);
    await logContact(older.reference, call({ at: ['2026-12-01', '15:00'] }), later);
    await join(pair());
    expect(await standing(older.id)).toMatchObject({
      state: 'support',
      next_step: 'contact',
      next_due_at: new Date('2026-12-04T17:00:00Z'),
    });
  });

  it('is found from then on as the older one, by what was known before and since', async () => {
    signInAs(lead);
    await join(pair());
    for (const words of ['new@example.org', '07700 900123', 'Sam']) {
      expect(await findPerson(formOf({ words }))).toMatchObject({
        cases: [{ reference: older.reference }],
      });
    }
  });

  it('makes the older one as grave, and due as soon', async () => {
    const red = await comes({}, { answers: { ...student, safe: 'no' } });
    signInAs(lead);
    await join({ newer: red.reference, older: older.reference });
    expect(await standing(older.id)).toMatchObject({
      level: 'red',
      rules: ['not-safe-now'],
      safeguarding: true,
      next_step: 'contact',
      // And it is to be acknowledged, as the newer one was.
      acknowledge_due_at: expect.any(Date),
      first_contact_due_at: (
        await db.ask<{ due: Date }>(
          'SELECT first_contact_due_at AS due FROM case_file WHERE id = $1',
          [red.id],
        )
      )[0]?.due,
    });
    signInAs(safeguarding);
    expect((await readCase(older.reference)).summary.mayRead).toBe(true);
  });

  it('opens a closed one again as new before the lead, who is told who had it', async () => {
    signInAs(lead);
    await assign(older.reference, caseworker.id);
    await close(older.reference);
    expect((await readPair(newer.reference, 'join', older.reference)).shown.olderOwner).toBe(
      'Tomasz Lewandowski',
    );
    await join(pair());
    expect(await standing(older.id)).toMatchObject({
      state: 'new',
      assigned_to_id: null,
      closed_at: null,
      next_step: 'contact',
    });
    expect(await storyOf(older.reference)).toContain(
      'A newer disclosure of the same person was joined to this case, which opened it again. Before, Tomasz Lewandowski had it',
    );
  });

  it('takes its walls along: whom the newer words mean loses the older case', async () => {
    signInAs(lead);
    await assign(older.reference, caseworker.id);
    const meant = await comes({ notToPeople: [caseworker.id] }, { at: later });
    await join({ newer: meant.reference, older: older.reference });
    expect(await standing(older.id)).toMatchObject({ state: 'new', assigned_to_id: null });
    signInAs(caseworker);
    for (const reference of [older.reference, meant.reference]) {
      await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    }
    expect(await findPerson(formOf({ words: 'Sam' }))).toMatchObject({ cases: [] });
  });

  it('is walled off with the older one: who should not have that has neither', async () => {
    signInAs(lead);
    await assign(older.reference, caseworker.id);
    await join(pair());
    signInAs(caseworker);
    await declareConflict(older.reference, formOf({}), later);
    await expect(readCase(newer.reference)).rejects.toThrow(NotFoundError);
  });

  it('loses no task: what is still to be done is to be done there', async () => {
    signInAs(lead);
    await assign(newer.reference, colleague.id);
    const task = { what: 'Ask housing', why: 'They asked', due: '2027-01-11' };
    await writeTask(newer.reference, formOf({ ...task, owner: colleague.id }), later);
    await join(pair());
    const rows = await db.ask(
      `SELECT case_id, owner_id FROM entry WHERE kind = 'task' AND ended_at IS NULL`,
    );
    // The colleague has no part in the older case: whoever joined them has the task.
    expect(rows).toEqual([{ case_id: older.id, owner_id: lead.id }]);
    expect(await storyOf(older.reference)).toContain(
      'Task for Priya Raman: Ask housing. They asked',
    );
  });

  it('that somebody passed on does not change what the person asked for', async () => {
    signInAs(lead);
    const form = {
      ...{ source: 'tutor', passedOnBy: 'Dr Grey', knowing: 'unaware', team: 'student' },
      ...{ name: 'Samuel', phone: '07700 900123', email: '', universityNumber: 'sh1234' },
      ...{ notTo: '', safe: [], reasons: [] },
    };
    const outcome = await enterCase(formOf(form), later);
    const reference = 'reference' in outcome ? outcome.reference : '';
    await join({ newer: reference, older: older.reference });
    expect(await readContact(database(), older.id)).toMatchObject({
      name: 'Sam Hill',
      callSafe: 'yes',
    });
    expect(await standing(older.id)).toMatchObject({ contact_consent: 'yes' });
    expect(await findPerson(formOf({ words: 'SH 1234' }))).toMatchObject({
      cases: [{ reference: older.reference }],
    });
  });

  it('waits until it is said whom the words mean, of either', async () => {
    const answers: Answers = { ...student, safe: 'no' };
    const gated = await comes({ notTo: 'the tall one from housing' }, { answers, at: later });
    signInAs(lead);
    expect(await alike(gated.reference)).toHaveLength(2);
    await expect(join({ newer: gated.reference, older: older.reference }, '1')).rejects.toThrow(
      NotPossibleError,
    );
    const third = await comes({}, { at: later.add({ hours: 1 }) });
    await expect(join({ newer: third.reference, older: gated.reference }, '1')).rejects.toThrow(
      NotPossibleError,
    );
  });

  it('may have another one joined to it before: all go on in the oldest', async () => {
    const third = await comes({}, { at: later });
    signInAs(lead);
    await join({ newer: third.reference, older: newer.reference });
    await join(pair());
    expect(await standing(third.id)).toMatchObject({ joined_to_id: older.id });
    expect((await readCase(older.reference)).content?.people.joined).toHaveLength(2);
  });

  it('is joined once, whoever presses first', async () => {
    signInAs(lead);
    const outcomes = await Promise.allSettled([join(pair(), '1'), join(pair(), '1')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await db.ask(`SELECT 1 FROM entry WHERE kind = 'joined' AND case_id = $1`, [older.id]),
    ).toHaveLength(1);
  });
});

describe('two cases that are left apart', () => {
  it('stay two, and nobody is asked about them again', async () => {
    signInAs(lead);
    const form = formOf({ other: older.reference, why: 'They share a phone' });
    expect(await leaveApart(newer.reference, form, later)).toBe('saved');
    expect(await alike(newer.reference)).toEqual([]);
    expect(await alike(older.reference)).toEqual([]);
    expect(await storyOf(newer.reference)).toEqual([
      'Left apart from a case that looks like the same person’s. They share a phone',
    ]);
    await expect(join(pair(), '2')).rejects.toThrow(NotFoundError);
  });
});

describe('a forged post', () => {
  const forms = () => ({ sure: 'yes', other: older.reference, seen: '1', why: '' });

  it.each([
    ['by a caseworker who has both', caseworker],
    ['by a colleague', colleague],
    ['by the other team', stranger],
    ['by the other lead', otherLead],
  ])('%s is refused, like a case that is not there, and audited', async (_, person) => {
    signInAs(lead);
    await assign(older.reference, caseworker.id);
    signInAs(person);
    for (const act of [joinCase, leaveApart]) {
      await expect(act(newer.reference, formOf(forms()), later)).rejects.toThrow(NotFoundError);
    }
    expect((await audited(newer.id)).filter((one) => one === 'case.denied')).toHaveLength(2);
  });

  it('of a pair that nobody is asked about is refused and audited: another person, the wrong way round, nothing at all', async () => {
    const somebody = await comes({ phone: '07700 900999', email: 'else@example.org' });
    signInAs(lead);
    for (const [one, other] of [
      [newer.reference, somebody.reference],
      [older.reference, newer.reference],
      [newer.reference, newer.reference],
      [newer.reference, ''],
    ] as const) {
      const form = formOf({ ...forms(), other });
      await expect(joinCase(one, form, later)).rejects.toThrow(NotFoundError);
    }
    const denied = await db.ask(
      `SELECT 1 FROM audit_entry WHERE action = 'case.denied' AND actor_id = $1`,
      [lead.id],
    );
    expect(denied.length).toBeGreaterThanOrEqual(4);
    expect(await standing(newer.id)).toMatchObject({ state: 'new', joined_to_id: null });
  });

  it('without the tick says so, and changes nothing', async () => {
    signInAs(lead);
    const form = formOf({ ...forms(), sure: '' });
    expect(await joinCase(newer.reference, form, later)).toMatchObject({
      errors: { sure: expect.any(String) },
    });
    expect(await standing(newer.id)).toMatchObject({ state: 'new' });
  });
});
