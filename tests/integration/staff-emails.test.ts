import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { answerAtGate } from '#lib/data/cases/answer-at-gate.ts';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { changeWishes } from '#lib/data/cases/change-wishes.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { passOnGates } from '#lib/data/cases/pass-on-gates.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { alertUnacknowledged } from '#lib/data/staff-emails/red-alerts.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { institution } from '#lib/institution.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { ownDatabase } from './database.ts';
import { startProvider } from './provider.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* Who of the staff is told what by email, and when: never anybody from whom the case is walled off. */

const provider = await startProvider();
afterAll(() => provider.stop());
const db = await ownDatabase({ RESEND_BASE_URL: provider.address });

const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);
const otherLead = await addStaff(db, 'Robin Okafor', ['staff-team-lead']);
const caseworker = await addStaff(db, 'Tomasz Lewandowski', ['student-caseworker']);
const deputy = await addStaff(db, 'Amara Osei', ['student-caseworker']);
await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
await db.ask('UPDATE staff_member SET deputy_id = $1 WHERE id = $2', [deputy.id, lead.id]);

/** A Wednesday, 10:00. */
const received = Temporal.Instant.from('2026-12-02T10:00:00Z');
const minutes = (count: number) => received.add({ minutes: count });
const red: Answers = { role: 'undergraduate', safe: 'no' };
const mayTryAgain = { isLast: false };

beforeEach(async () => {
  await emptyStore(db);
  await db.ask('UPDATE staff_member SET away_from = NULL, away_to = NULL, active = true');
  provider.received.length = 0;
  provider.answerWith();
});

async function newCase(
  answers: Answers = { role: 'undergraduate' },
  wishes: Partial<ContactDetails> = {},
  now = received,
): Promise<{ readonly id: string; readonly reference: string }> {
  const draft = readyDraft(answers);
  await arriveNamed(draft, contactDetails(wishes), now);
  return { id: draft.storedId, reference: draft.reference };
}

function formOf(fields: Readonly<Record<string, string>>, at: readonly string[] = []): FormData {
  const form = new FormData();
  for (const part of at) form.append('at', part);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** @returns the emails to staff that were queued, oldest first */
const queued = () =>
  db.ask<Told>(
    `SELECT e.id, e.kind, s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
     ORDER BY e.queued_at, e.kind, s.name`,
  );
const told = async () => (await queued()).map(({ kind, name }) => [kind, name]);

const stateOf = async (id: string) =>
  (
    await db.ask<{ state: string; reason: string | null }>(
      'SELECT state, reason FROM email WHERE id = $1',
      [id],
    )
  )[0];

async function theAlert(): Promise<Told> {
  const [first] = await queued();
  if (first === undefined) throw new Error('nobody was told');
  return first;
}

const goAway = (id: string) =>
  db.ask(`UPDATE staff_member SET away_from = '2026-12-01', away_to = '2026-12-31' WHERE id = $1`, [
    id,
  ]);

async function assignTo(reference: string, owner: string) {
  signInAs(lead);
  const { seen } = (await readAssignment(reference)).shown;
  const form = formOf({ owner, why: '', seen });
  expect(await assignCase(reference, form, minutes(1))).toBe('saved');
}

describe('a case that comes to its lead to decide', () => {
  const wait = { phone: '07700 900123', callSafe: 'yes', unreachable: 'wait' } as const;
  const attempt = (at: string) =>
    formOf({ outcome: 'not-reached', way: 'call', said: '' }, ['2026-12-02', at]);
  const toDecide = async () => (await queued()).filter(({ kind }) => kind === 'lead-decides');

  async function triedOnce(answers: Answers = red) {
    const found = await newCase(answers, wait);
    await assignTo(found.reference, caseworker.id);
    signInAs(caseworker);
    expect(await logContact(found.reference, attempt('10:20'), minutes(30))).toBe('saved');
    return found;
  }

  it('is told to them at once, by reference and due time: of a Red one the same working day', async () => {
    const { reference } = await triedOnce();
    const [first, ...more] = await toDecide();
    expect([first?.name, more]).toEqual(['Priya Raman', []]);
    await sendEmail(first?.id ?? '', mayTryAgain, minutes(31));
    const [email] = provider.received;
    expect(email?.subject).toBe(`${reference}: waits for you to decide`);
    expect(email?.text).toContain('Due: today 17:00');
  });

  it('is told once: another attempt, against their wishes, changes nothing of it', async () => {
    const { reference } = await triedOnce({ role: 'undergraduate' });
    const form = attempt('10:40');
    form.set('ground', 'life');
    form.set('why', 'She spoke of the bridge');
    expect(await logContact(reference, form, minutes(45))).toBe('saved');
    expect(await toDecide()).toHaveLength(1);
  });

  it('is not told any more once it was decided: they got in touch, or it is closed', async () => {
    const { id, reference } = await triedOnce({ role: 'undergraduate' });
    const [first] = await toDecide();
    const theirs = attempt('10:40');
    theirs.set('way', 'from-them');
    theirs.set('outcome', 'reached');
    expect(await logContact(reference, theirs, minutes(45))).toBe('saved');
    await sendEmail(first?.id ?? '', mayTryAgain, minutes(46));
    expect(await stateOf(first?.id ?? '')).toMatchObject({ state: 'refused' });
    expect(provider.received).toEqual([]);
    expect(id).not.toBe('');
  });

  it('is not told to a lead who logged it themselves', async () => {
    const { reference } = await newCase({ role: 'undergraduate' }, wait);
    await assignTo(reference, lead.id);
    expect(await logContact(reference, attempt('10:20'), minutes(30))).toBe('saved');
    expect(await toDecide()).toEqual([]);
  });
});

describe('a new case', () => {
  it('is told to the lead of its team, in both leads’ names where it goes to triage', async () => {
    await newCase();
    expect(await told()).toEqual([['new-case', 'Priya Raman']]);
    await emptyStore(db);
    await newCase({});
    expect(await told()).toEqual([
      ['new-case', 'Priya Raman'],
      ['new-case', 'Robin Okafor'],
    ]);
  });

  it('is told to the deputy of a lead who is away, and to the safeguarding lead where the deputy is away too', async () => {
    await goAway(lead.id);
    await newCase();
    expect(await told()).toEqual([['new-case', 'Amara Osei']]);
    await emptyStore(db);
    await goAway(deputy.id);
    await newCase();
    expect(await told()).toEqual([['new-case', 'Yusuf Rahman']]);
  });

  it('is never told to a lead whom the reporter ticked', async () => {
    await newCase({ role: 'undergraduate' }, { notToPeople: [lead.id] });
    expect((await told()).map(([, name]) => name)).toEqual(['Robin Okafor']);
  });

  it('is told while it waits at the gate to who is asked there alone, and to its lead once somebody has answered', async () => {
    const { reference } = await newCase(
      { role: 'undergraduate' },
      { notTo: 'the tall man from room 4' },
    );
    expect((await told()).map(([kind]) => kind)).toEqual(['gate-asked']);
    await db.ask('UPDATE case_file SET gate_reader_id = $1', [otherLead.id]);
    signInAs(otherLead);
    await answerAtGate(reference, { meant: 'nobody' }, minutes(5));
    expect((await told()).slice(1)).toEqual([['new-case', 'Priya Raman']]);
  });

  it('says reference, queue and due time, and nothing of the content', async () => {
    const { reference } = await newCase(
      { role: 'undergraduate', what: ['stalking'] },
      { name: 'Sam' },
    );
    const { id } = await theAlert();
    await sendEmail(id, mayTryAgain, minutes(1));
    const [sent] = provider.received;
    expect(sent?.subject).toBe(`${reference}: new in your queue`);
    expect(sent?.text).toMatch(/Queue: Standing Together\n\nDue: tomorrow 17:00/);
    expect(JSON.stringify(sent)).not.toMatch(/Sam|stalk|amber|undergraduate/i);
    expect(await stateOf(id)).toEqual({ state: 'sent', reason: null });
  });

  it('fills no mailbox: in a flood a lead is told of as many in a day as the queue takes for a burst', async () => {
    for (let count = 0; count < institution.burst.named + 3; count += 1) await newCase();
    expect(await told()).toHaveLength(institution.burst.named);
    await newCase({ role: 'undergraduate' }, {}, received.add({ hours: 25 }));
    expect(await told()).toHaveLength(institution.burst.named + 1);
  });
});

describe('just before an email goes to somebody, it is asked again whether they may know of the case: it stays where they', () => {
  it.each([
    [
      'were walled off',
      'not-for-them',
      (caseId: string) =>
        db.ask('INSERT INTO case_wall VALUES ($1, $2)', [caseId, keyedHash('wall', lead.id)]),
    ],
    [
      'left',
      'not-staff',
      () => db.ask('UPDATE staff_member SET active = false WHERE id = $1', [lead.id]),
    ],
    ['went away', 'away', () => goAway(lead.id)],
    [
      'lost sight of it as the gate closed',
      'not-for-them',
      (caseId: string) => db.ask(`UPDATE case_file SET gate = 'waiting' WHERE id = $1`, [caseId]),
    ],
  ] as const)('%s', async (_what, reason, happen) => {
    const { id: caseId } = await newCase();
    const { id } = await theAlert();
    await happen(caseId);
    await sendEmail(id, mayTryAgain, minutes(1));
    expect(provider.received).toEqual([]);
    expect(await stateOf(id)).toEqual({ state: 'refused', reason });
  });

  it('hold no part in it any more, as somebody has it meanwhile', async () => {
    const { reference } = await newCase();
    const { id } = await theAlert();
    await assignTo(reference, caseworker.id);
    await sendEmail(id, mayTryAgain, minutes(2));
    expect(await stateOf(id)).toEqual({ state: 'refused', reason: 'overtaken' });
  });
});

describe('a Red case', () => {
  it('alerts the duty lead as it comes, and every 30 minutes until somebody acknowledges it', async () => {
    const { reference } = await newCase(red);
    expect(await told()).toEqual([['red-alert', 'Priya Raman']]);
    for (const minute of [1, 29]) expect(await alertUnacknowledged(minutes(minute))).toBe(0);
    expect(await alertUnacknowledged(minutes(30))).toBe(1);
    expect(await alertUnacknowledged(minutes(31))).toBe(0);
    signInAs(lead);
    await acknowledge(reference, formOf({}), minutes(40));
    expect(await alertUnacknowledged(minutes(61))).toBe(0);
    expect(await told()).toHaveLength(2);
  });

  it('is alerted once in a round, however many workers ask at the same moment', async () => {
    await newCase(red);
    await Promise.all(Array.from({ length: 8 }, () => alertUnacknowledged(minutes(30))));
    expect(await told()).toHaveLength(2);
    const rounds = await db.ask(
      'SELECT round FROM email WHERE recipient_id IS NOT NULL ORDER BY round',
    );
    expect(rounds).toEqual([{ round: 1 }, { round: 2 }]);
  });

  it('cannot be alerted twice in a round even by somebody who writes to the table', async () => {
    await newCase(red);
    await expect(
      db.askAsPortal(
        `INSERT INTO email (case_id, kind, recipient_id, round, queued_at)
         SELECT case_id, kind, recipient_id, round, queued_at FROM email WHERE kind = 'red-alert'`,
      ),
    ).rejects.toThrow(/email_case_id_kind_recipient_id_round_key/);
  });

  it('sends no alert that waited until it was acknowledged, nor one that a later one has overtaken', async () => {
    const { reference } = await newCase(red);
    const { id } = await theAlert();
    await alertUnacknowledged(minutes(30));
    await sendEmail(id, mayTryAgain, minutes(31));
    expect(await stateOf(id)).toEqual({ state: 'refused', reason: 'overtaken' });
    const second = (await queued())[1];
    signInAs(lead);
    await acknowledge(reference, formOf({}), minutes(32));
    await sendEmail(second?.id ?? '', mayTryAgain, minutes(33));
    expect(provider.received).toEqual([]);
  });

  it('alerts once by night, and the case says that nobody is on call', async () => {
    const night = Temporal.Instant.from('2026-12-02T23:00:00Z');
    const { reference } = await newCase(red, {}, night);
    for (let hour = 0; hour < 10; hour += 1) await alertUnacknowledged(night.add({ hours: hour }));
    expect(await told()).toHaveLength(1);
    signInAs(lead);
    expect((await readCase(reference, night)).alert).toMatch(
      /Nobody is on call\. .* tomorrow 09:00/,
    );
    await alertUnacknowledged(Temporal.Instant.from('2026-12-03T09:00:00Z'));
    expect(await told()).toHaveLength(2);
  });

  it('alerts by night the next lead once its lead has declared a conflict, and again once it became Red again', async () => {
    const night = Temporal.Instant.from('2026-12-02T22:00:00Z');
    const { reference } = await newCase(red, {}, night);
    expect(await told()).toEqual([['red-alert', 'Priya Raman']]);
    signInAs(lead);
    await declareConflict(reference, formOf({}), night.add({ minutes: 1 }));
    await alertUnacknowledged(night.add({ minutes: 2 }));
    await alertUnacknowledged(night.add({ hours: 2 }));
    const alerts = async () =>
      (await told()).filter(([kind]) => kind === 'red-alert').map(([, name]) => name);
    expect(await alerts()).toEqual(['Priya Raman', 'Robin Okafor']);
    signInAs(otherLead);
    const change = (level: string, seen: string, hours: number) =>
      changeLevel(reference, formOf({ level, why: 'x', seen }), night.add({ hours }));
    await change('amber', 'red', 3);
    await change('red', 'amber', 4);
    await alertUnacknowledged(night.add({ hours: 5 }));
    expect(await alerts()).toEqual(['Priya Raman', 'Robin Okafor', 'Robin Okafor']);
  });

  it('that waits at the question whom the reporter meant alerts its lead, if the words do not fit them', async () => {
    await newCase(red, { notTo: 'Priya Raman' });
    expect((await told()).map(([, name]) => name)).toEqual(['Robin Okafor']);
  });

  it('goes before other emails that wait', async () => {
    await newCase(red);
    const jobs = await db.ask<{ priority: number; kind: string }>(
      `SELECT j.priority, e.kind FROM graphile_worker._private_jobs j JOIN email e ON e.id::text = j.key
       ORDER BY j.priority`,
    );
    expect(jobs.map(({ kind }) => kind)).toEqual(['red-alert', 'we-have-it']);
    expect(jobs[0]?.priority).toBeLessThan(jobs[1]?.priority ?? 0);
  });
});

describe('a case that is assigned', () => {
  const toOwner = async () => (await queued()).filter(({ kind }) => kind === 'assigned');

  it('is told to who has it now, and not to somebody who took it', async () => {
    const { reference } = await newCase();
    await assignTo(reference, caseworker.id);
    const [email, ...others] = await toOwner();
    expect([email?.name, others]).toEqual(['Tomasz Lewandowski', []]);
    await sendEmail(email?.id ?? '', mayTryAgain, minutes(2));
    expect(provider.received.map(({ subject }) => subject)).toEqual([
      `${reference}: assigned to you`,
    ]);
    const taken = await newCase();
    await assignTo(taken.reference, lead.id);
    expect(await toOwner()).toHaveLength(1);
  });

  it('is not told any more to somebody who lost it before the email went', async () => {
    const { reference } = await newCase();
    await assignTo(reference, caseworker.id);
    const [email] = await toOwner();
    await assignTo(reference, lead.id);
    await sendEmail(email?.id ?? '', mayTryAgain, minutes(2));
    expect(provider.received).toEqual([]);
  });
});

describe('a question at the gate', () => {
  const asked = async () => (await queued()).filter(({ kind }) => kind === 'gate-asked');
  const passOn = async () => {
    const [found] = await db.ask<{ due: Date }>('SELECT gate_due_at AS due FROM case_file');
    const due = Temporal.Instant.fromEpochMilliseconds(Number(found?.due));
    expect(await passOnGates(due)).toBe(1);
    return due;
  };

  it('is told to who is asked, with the time until which, and to nobody whom the words may mean', async () => {
    const { reference } = await newCase({ role: 'undergraduate' }, { notTo: 'Dr Raman' });
    const [email, ...others] = await asked();
    expect([email?.name, others]).toEqual(['Robin Okafor', []]);
    await sendEmail(email?.id ?? '', mayTryAgain, minutes(1));
    const [sent] = provider.received;
    expect(sent?.subject).toBe(`${reference}: please answer a question`);
    expect(sent?.text).toMatch(/Queue: Triage\n\nDue: today 14:00/);
    expect(sent?.text).toContain(`/gate/${reference}`);
    expect(JSON.stringify(sent)).not.toMatch(/Raman|undergraduate/i);
  });

  it('is told to the next one when it goes on, and what waited for the one before does not go', async () => {
    await newCase({ role: 'undergraduate' }, { notTo: 'Dr Raman' });
    const due = await passOn();
    expect((await asked()).map(({ name }) => name)).toEqual(['Robin Okafor', 'Amara Osei']);
    const [before, next] = await asked();
    for (const one of [before, next]) {
      await sendEmail(one?.id ?? '', mayTryAgain, due.add({ minutes: 1 }));
    }
    expect(await stateOf(before?.id ?? '')).toEqual({ state: 'refused', reason: 'overtaken' });
    expect(await stateOf(next?.id ?? '')).toEqual({ state: 'sent', reason: null });
  });

  it('is told to nobody any more once it is answered', async () => {
    const { reference } = await newCase({ role: 'undergraduate' }, { notTo: 'Dr Raman' });
    const [email] = await asked();
    signInAs(otherLead);
    await answerAtGate(reference, { meant: 'nobody' }, minutes(5));
    await sendEmail(email?.id ?? '', mayTryAgain, minutes(6));
    expect(await stateOf(email?.id ?? '')).toEqual({ state: 'refused', reason: 'overtaken' });
    expect(provider.received).toEqual([]);
  });

  it('fills no mailbox in a flood either', async () => {
    for (let count = 0; count < institution.burst.named + 3; count += 1) {
      await newCase({ role: 'undergraduate' }, { notTo: 'Dr Raman' });
    }
    expect(await asked()).toHaveLength(institution.burst.named);
  });
});

describe('cover', () => {
  it('is told to the owner and to the lead, but not to whoever opened it', async () => {
    const { reference } = await newCase(red);
    await assignTo(reference, caseworker.id);
    await goAway(caseworker.id);
    signInAs(deputy);
    expect(
      await openForCover(reference, formOf({ colleague: deputy.id, why: 'He is ill' }), minutes(5)),
    ).toBe('saved');
    const cover = (await queued()).filter(({ kind }) => kind === 'cover-opened');
    expect(cover.map(({ name }) => name)).toEqual(['Priya Raman', 'Tomasz Lewandowski']);
    for (const { id } of cover) await sendEmail(id, mayTryAgain, minutes(6));
    expect(provider.received.map(({ subject }) => subject)).toEqual([
      `${reference}: opened for cover`,
      `${reference}: opened for cover`,
    ]);
    expect(JSON.stringify(provider.received)).not.toMatch(/ill/);
  });
});

describe('a conflict', () => {
  it('that the owner declares is told to the lead, who assigns the case again', async () => {
    const { reference } = await newCase();
    await assignTo(reference, caseworker.id);
    signInAs(caseworker);
    await declareConflict(reference, formOf({}), minutes(5));
    expect((await told()).filter(([kind]) => kind === 'needs-owner')).toEqual([
      ['needs-owner', 'Priya Raman'],
    ]);
  });

  it('that the only lead declares is told to the other team’s, and never to themselves', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await declareConflict(reference, formOf({}), minutes(5));
    expect((await told()).filter(([kind]) => kind === 'needs-owner')).toEqual([
      ['needs-owner', 'Robin Okafor'],
    ]);
  });
});

describe('an email to the person that waits while a caseworker changes their wishes', () => {
  const change = async (changes: Readonly<Record<string, string>>) => {
    const { reference } = await newCase();
    signInAs(lead);
    const [email] = await db.ask<{ id: string }>('SELECT id FROM email WHERE recipient_id IS NULL');
    const form = formOf({
      ...{ name: 'Sam', email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' },
      ...{ toldBy: 'phone', unreachable: 'wait', seen: 'first' },
      ...changes,
    });
    for (const part of ['2026-12-02', '10:02']) form.append('at', part);
    expect(await changeWishes(reference, form, minutes(3))).toBe('saved');
    await sendEmail(email?.id ?? '', mayTryAgain, minutes(4));
    return email?.id ?? '';
  };

  it('goes to the address that is theirs now', async () => {
    await change({ email: 'sami@example.org' });
    expect(provider.received.map(({ to }) => to)).toEqual(['sami@example.org']);
  });

  it.each([{ mayConfirm: 'no' }, { emailSafe: 'no', mayConfirm: 'no', noWay: 'yes' }])(
    'does not go where they allow none: %j',
    async (changes) => {
      const id = await change(changes);
      expect(provider.received).toEqual([]);
      expect(await stateOf(id)).toEqual({ state: 'refused', reason: 'not-safe' });
    },
  );
});

describe('an email that could not be delivered', () => {
  const failTheConfirmation = async () => {
    const [email] = await db.ask<{ id: string }>('SELECT id FROM email WHERE recipient_id IS NULL');
    provider.answerWith(422);
    await sendEmail(email?.id ?? '', mayTryAgain, minutes(3));
    return email?.id ?? '';
  };

  it('makes a task for the owner at once, and tells them', async () => {
    const { id: caseId, reference } = await newCase();
    await db.ask(`UPDATE case_file SET assigned_to_id = $1, state = 'assigned'`, [caseworker.id]);
    const id = await failTheConfirmation();
    expect(await stateOf(id)).toEqual({ state: 'failed', reason: '422 validation_error' });
    expect((await told()).filter(([kind]) => kind === 'not-delivered')).toEqual([
      ['not-delivered', 'Tomasz Lewandowski'],
    ]);
    signInAs(caseworker);
    const { now } = await readMyDay(received.add({ hours: 10 }));
    const task = now.find(({ what }) => what === 'task');
    expect(task?.words).toBe('An email could not be delivered: Confirmation that we have it');
    const audited = await db.ask(`SELECT subject FROM audit_entry WHERE action = 'email.failed'`);
    expect(audited).toContainEqual({ subject: caseId });
    expect(await finishTask(reference, formOf({ entry: task?.entry ?? '' }), minutes(9))).toBe(
      'saved',
    );
  });

  it('makes it for the lead while nobody has the case, once however often it is tried', async () => {
    await newCase();
    const id = await failTheConfirmation();
    await sendEmail(id, mayTryAgain, minutes(4));
    expect((await told()).filter(([kind]) => kind === 'not-delivered')).toEqual([
      ['not-delivered', 'Priya Raman'],
    ]);
    expect(await db.ask(`SELECT owner_id FROM entry WHERE kind = 'task'`)).toEqual([
      { owner_id: lead.id },
    ]);
  });

  it('to a member of staff makes no task', async () => {
    await newCase();
    const { id } = await theAlert();
    provider.answerWith(422);
    await sendEmail(id, mayTryAgain, minutes(1));
    expect((await stateOf(id))?.state).toBe('failed');
    expect(await db.ask('SELECT 1 FROM entry')).toEqual([]);
  });
});

it('the person’s own case shows no email to staff', async () => {
  const { reference } = await newCase();
  signInAs(lead);
  const { content } = await readCase(reference, minutes(1));
  const emails = content?.story.filter(({ kind }) => kind === 'email') ?? [];
  expect(emails.map(({ line }) => line)).toEqual([
    'Email: Confirmation that we have it. Waiting to be sent',
  ]);
});
