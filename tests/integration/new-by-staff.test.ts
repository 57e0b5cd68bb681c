import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { readBooking } from '#lib/data/appointments/book.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { enterCase } from '#lib/data/cases/enter-case.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readContactToLog } from '#lib/data/cases/read-contact-to-log.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { queueEmail } from '#lib/data/emails/queue.ts';
import { readKnownBefore } from '#lib/data/meeting/known-before.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import { database } from '#lib/data/store/database.ts';
import { NotFoundError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import {
  assign,
  audited,
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
import { addStaff } from './records.ts';
import { signInAs } from './session.ts';
import { searchTables } from './traces.ts';

vi.mock('next-auth', () => import('./session.ts'));

const safeguarding = await addStaff(db, 'Ingrid Solberg', ['safeguarding-lead']);
const administrator = await addStaff(db, 'Ada Byron', ['system-administrator']);
await addStaff(db, 'Helena Brandt', ['staff-team-lead']);

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A student who phones, as it is filled in while they talk. */
const caller: Typed = {
  source: 'phoned',
  passedOnBy: '',
  knowing: 'yes',
  name: 'Noor Aziz',
  universityNumber: '209 012 345',
  phone: '07700 900789',
  email: '',
  safe: ['call'],
  notTo: '',
  reasons: [],
  team: 'student',
};

/** What a tutor passes on, of somebody who does not know. */
const passedOn: Typed = {
  ...caller,
  source: 'tutor',
  passedOnBy: 'Dr Grey, extension 4455',
  knowing: 'unaware',
  safe: [],
};

const enter = (changes: Typed = {}) => enterCase(formOf({ ...caller, ...changes }), received);

async function entered(changes: Typed = {}) {
  const outcome = await enter(changes);
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  const [row] = await db.ask<{ id: string }>('SELECT id FROM case_file WHERE reference = $1', [
    outcome.reference,
  ]);
  return { ...outcome, id: row?.id ?? '' };
}

const storyOf = async (reference: string) =>
  (await readCase(reference)).content?.story.map(({ line }) => line);

describe('a case that a member of staff writes down', () => {
  it('is one case however often Save is pressed, and another where the page says something else', async () => {
    signInAs(caseworker);
    const once = await enter({ press: 'the-mark-of-this-page' });
    expect(await enter({ press: 'the-mark-of-this-page' })).toEqual(once);
    const other = await enter({ press: 'the-mark-of-this-page', name: 'Another person' });
    expect(other).not.toEqual(once);
    expect(await enter()).not.toEqual(once);
  });

  it('begins with a note of what they told, where that was typed, once however often Save is pressed', async () => {
    signInAs(caseworker);
    const changes = { press: 'mark', intent: 'take', told: 'He waits for me outside the library' };
    const { reference } = await entered(changes);
    expect((await entered(changes)).reference).toBe(reference);
    const notes = (await storyOf(reference))?.filter((line) => line.startsWith('Note'));
    expect(notes).toEqual(['Note. He waits for me outside the library']);
    const { reference: without } = await entered({ intent: 'take' });
    expect((await storyOf(without))?.join()).not.toContain('Note');
  });

  it('goes to the lead of the team, who sees how it began, and starts the clock of its level', async () => {
    signInAs(caseworker);
    const { reference, id, maySee } = await entered({ reasons: ['stalking'] });
    expect(maySee).toBe(true);
    expect(await standing(id)).toMatchObject({
      state: 'new',
      level: 'amber',
      rules: ['stalking'],
      next_step: 'contact',
      next_due_at: new Date('2026-12-03T17:00:00Z'),
      assigned_to_id: null,
      contact_consent: 'yes',
    });
    expect(await audited(id)).toEqual(['case.entered']);
    signInAs(lead);
    expect(await storyOf(reference)).toEqual(['They phoned; they want to be contacted']);
    expect((await readCase(reference)).content?.contact).toMatchObject({
      name: 'Noor Aziz',
      phone: '07700 900789',
      callSafe: 'yes',
      emailSafe: 'no',
      mayConfirm: 'no',
    });
  });

  it('is found by the name, the phone and the university number of the person', async () => {
    signInAs(lead);
    const { reference } = await entered();
    for (const words of ['noor', '+44 7700 900789', '209012345']) {
      expect(await findPerson(formOf({ words }))).toMatchObject({ cases: [{ reference }] });
    }
  });

  it('is had at once by whoever takes it, and who talks with the person has reached them', async () => {
    signInAs(caseworker);
    const { id, reference } = await entered({ intent: 'take', reasons: ['judgement-red'] });
    expect(await standing(id)).toMatchObject({
      state: 'support',
      level: 'red',
      assigned_to_id: caseworker.id,
      next_step: 'agree',
      reached_at: new Date(received.epochMilliseconds),
      acknowledged_at: new Date(received.epochMilliseconds),
    });
    expect(await storyOf(reference)).toHaveLength(1);
  });

  it('that was written to us is still to be answered, although somebody has it', async () => {
    signInAs(caseworker);
    const { id } = await entered({ source: 'wrote', intent: 'take' });
    expect(await standing(id)).toMatchObject({
      state: 'assigned',
      next_step: 'contact',
      reached_at: null,
    });
  });

  it('is seen by the safeguarding lead where it is about somebody under 18 or at imminent risk', async () => {
    signInAs(caseworker);
    const { reference } = await entered({ reasons: ['under-18', 'stalking'] });
    signInAs(safeguarding);
    expect((await readCase(reference)).summary).toMatchObject({ level: 'red', mayRead: true });
  });

  it('of the other team is not for whoever wrote it down', async () => {
    signInAs(caseworker);
    expect(await enter({ team: 'staff', intent: 'take' })).toMatchObject({
      errors: { team: expect.stringContaining('not for you') },
    });
    const { reference, maySee } = await entered({ team: 'staff' });
    expect(maySee).toBe(false);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    signInAs(stranger);
    expect((await readCase(reference)).summary.mayRead).toBe(false);
  });

  it('without answers stands everywhere where cases stand', async () => {
    signInAs(lead);
    const { reference } = await entered();
    expect((await listCases('', received)).cases.map((one) => one.reference)).toEqual([reference]);
    expect(JSON.stringify(await readMyDay(received))).toContain(reference);
    await assign(reference, colleague.id);
    expect((await readCase(reference)).content?.answers.given).toEqual({});
    signInAs(colleague);
    expect(await writeNote(reference, formOf({ text: 'A note', audience: 'team' }))).toBe('saved');
    const closing = { outcome: 'supported', told: 'yes', text: '', seen: '3' };
    expect(await closeCase(reference, formOf(closing))).toBe('saved');
    expect(await reopenCase(reference, formOf({ why: 'Came back' }))).toBe('saved');
  });
});

describe('who must not be given it', () => {
  it('is walled off by the same words as on the form, and the rest never learn of it', async () => {
    signInAs(caseworker);
    const { reference, id } = await entered({ notTo: 'Priya Raman' });
    signInAs(lead);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    // The lead of the team is walled off: the other lead has it.
    expect(await standing(id)).toMatchObject({ team: 'triage', gate: 'open' });
  });

  it('waits at the gate where it is not certain whom the words mean', async () => {
    signInAs(caseworker);
    const { reference, maySee, id } = await entered({ notTo: 'the tall one from housing' });
    expect(maySee).toBe(false);
    expect(await standing(id)).toMatchObject({ gate: 'waiting' });
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });

  it('does not get it by having written it down and taken it', async () => {
    signInAs(caseworker);
    const { reference, id, maySee } = await entered({
      notTo: 'Tomasz Lewandowski',
      intent: 'take',
    });
    expect(maySee).toBe(false);
    expect(await standing(id)).toMatchObject({ assigned_to_id: null, state: 'new' });
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });
});

describe('without consent to be contacted', () => {
  it('nobody is to contact them: the lead decides how to go on', async () => {
    signInAs(lead);
    const { id, reference } = await entered(passedOn);
    expect(await standing(id)).toMatchObject({ contact_consent: 'unasked', next_step: 'lead' });
    expect((await readCase(reference)).content?.agreedTo).toEqual({
      consent: 'unaware',
      emails: 'not-asked',
      wasInTouch: false,
    });
    expect(await storyOf(reference)).toEqual([
      'A tutor or colleague told us; they do not know of it. Dr Grey, extension 4455',
    ]);
  });

  const gotInTouch = (changes: Typed = {}) =>
    formOf({
      way: 'from-them',
      outcome: 'reached',
      said: '',
      at: ['2026-12-02', '10:30'],
      ...changes,
    });

  it('whoever gets in touch and is spoken with is asked there, and may be contacted once they agree', async () => {
    signInAs(lead);
    const { id, reference } = await entered(passedOn);
    expect(await logContact(reference, gotInTouch(), later)).toBe('saved');
    // They know of it now, and did not say that they may be contacted.
    expect((await readCase(reference)).content?.agreedTo).toMatchObject({
      consent: 'unasked',
      wasInTouch: true,
    });
    expect((await readContactToLog(reference)).shown.asksConsent).toBe(true);
    const agreed = { outcome: 'not-reached', agrees: 'yes' };
    expect(await logContact(reference, gotInTouch(agreed), later)).toMatchObject({
      errors: { agrees: expect.stringContaining('Only somebody with whom you spoke') },
    });
    expect(await logContact(reference, gotInTouch({ agrees: 'yes' }), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({ contact_consent: 'yes', next_step: 'agree' });
    expect((await readCase(reference)).content?.agreedTo.consent).toBe('yes');
    expect(await storyOf(reference)).toContain(
      'They got in touch, and we spoke; they agree to be contacted',
    );
    expect((await readContactToLog(reference)).shown.asksConsent).toBe(false);
  });

  it('no email is queued, and one that waits is not sent', async () => {
    signInAs(lead);
    const { id } = await entered({
      ...passedOn,
      knowing: 'no',
      email: 'noor@example.org',
      safe: ['email'],
    });
    const email = { caseId: id, kind: 'introduction', queuedAt: new Date() } as const;
    await database().$transaction((transaction) => queueEmail(transaction, email));
    const toThem = `FROM email WHERE kind = 'introduction'`;
    expect(await db.ask(`SELECT 1 ${toThem}`)).toEqual([]);
    const { id: waiting } = await database().email.create({ data: email, select: { id: true } });
    await sendEmail(waiting, { isLast: true });
    expect(await db.ask(`SELECT state, reason ${toThem}`)).toEqual([
      { state: 'refused', reason: 'no-consent' },
    ]);
  });
});

describe('to an address that is safe', () => {
  const byEmail = { email: 'noor@example.org', safe: ['call', 'email'] };
  const noEmail = async (changes: Typed) => {
    signInAs(lead);
    const { reference } = await entered({ ...byEmail, ...changes });
    return (await readBooking(reference, received)).shown.noEmail;
  };

  it('an invitation may go where they agreed that we write to them', async () => {
    expect(await noEmail({ safe: ['call', 'email', 'write'] })).toBeUndefined();
  });

  it('none goes where nobody said that we may write, and the page of booking says why', async () => {
    expect(await noEmail({})).toContain('have not said that we may write to them');
  });
});

it('what was told then, and who passed it on, is known before an appointment', async () => {
  signInAs(lead);
  const { id } = await entered({ ...passedOn, told: 'Somebody follows her home' });
  const known = await database().$transaction((transaction) =>
    readKnownBefore(transaction, { id, assessedLevel: null }, received),
  );
  expect(known.lines.map(({ line }) => line)).toEqual([
    'A tutor or colleague told us; they do not know of it. Dr Grey, extension 4455',
    'What they told us then. Somebody follows her home',
  ]);
});

describe('what is wrong is said beside its field, and nothing is stored', () => {
  it.each<[string, Typed, readonly string[]]>([
    ['nothing chosen', { source: '', knowing: '', team: '' }, ['source', 'knowing', 'team']],
    ['somebody else, and not who', { ...passedOn, passedOnBy: '' }, ['passedOnBy']],
    ['they phoned and do not know', { knowing: 'unaware' }, ['knowing']],
    ['a way without its number', { phone: '', safe: ['call', 'email'] }, ['phone', 'email']],
    ['writing where no email is safe', { safe: ['call', 'write'] }, ['safe']],
    ['no phone number', { phone: 'ask her' }, ['phone']],
    ['no address', { email: 'noor@' }, ['email']],
    ['no university number', { universityNumber: 'none' }, ['universityNumber']],
    ['hidden marks', { name: 'Noor \u202eAziz' }, ['name']],
    ['too long', { notTo: 'x'.repeat(301) }, ['notTo']],
    ['a reason that there is not', { reasons: ['none'] }, ['reasons']],
  ])('%s', async (_, changes, fields) => {
    signInAs(lead);
    const outcome = await enter(changes);
    expect('errors' in outcome && Object.keys(outcome.errors)).toEqual(fields);
    // Hidden marks alone are taken out.
    expect('values' in outcome && outcome.values.name).toBe('Noor Aziz');
    expect(await db.ask('SELECT 1 FROM case_file')).toEqual([]);
  });
});

describe('a forged post', () => {
  it('is refused and audited for those who do not work on cases, and for nobody at all', async () => {
    signInAs(administrator);
    await expect(enter()).rejects.toThrow(NotFoundError);
    expect(
      await db.ask(`SELECT 1 FROM audit_entry WHERE action = 'people.denied' AND actor_id = $1`, [
        administrator.id,
      ]),
    ).toHaveLength(1);
    signInAs(undefined);
    await expect(enter()).rejects.toThrow(SignedOutError);
    expect(await db.ask('SELECT 1 FROM case_file')).toEqual([]);
  });
});

it('nothing that was typed is readable in the store', async () => {
  signInAs(lead);
  await entered({
    ...passedOn,
    name: 'Quixotica Zebrafinch',
    passedOnBy: 'Professor Marmalade',
    told: 'Wheelbarrowed home',
    email: 'quixotica@example.org',
    notTo: 'Somebody Umbrellastand',
    universityNumber: 'zq9988776',
  });
  const marks = [
    'Quixotica',
    'Zebrafinch',
    'Marmalade',
    'Wheelbarrow',
    'quixotica@',
    'Umbrellastand',
    'zq9988776',
  ];
  expect((await searchTables(db.ownerUrl, marks)).found).toEqual([]);
});

describe('whoever loses their record while they save', () => {
  it('writes nothing down: one comes before the other', async () => {
    const leaver = await addStaff(db, 'Rowan Blake', ['student-caseworker']);
    const client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query('UPDATE staff_member SET active = false WHERE id = $1', [leaver.id]);
      signInAs(leaver);
      const saving = enter();
      saving.catch(() => {});
      // It waits for the removal, whichever way that ends.
      await setTimeout(300);
      await client.query('COMMIT');
      await expect(saving).rejects.toThrow(NotStaffError);
    } finally {
      await client.end();
    }
    expect(await db.ask('SELECT 1 FROM case_file')).toEqual([]);
  });
});
