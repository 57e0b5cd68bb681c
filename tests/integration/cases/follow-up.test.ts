import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { changeWishes, readWishesToChange } from '#lib/data/cases/change-wishes.ts';
import { CaseChangedError, NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { putBack } from '#lib/data/cases/put-back.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { confirmWishes } from '#lib/data/cases/wishes.ts';
import { giveFollowUp, readFollowUpToGive } from '#lib/data/follow-up/give-follow-up.ts';
import { findFollowUpFor } from '#lib/data/follow-up/open-follow-up.ts';
import { readFollowUpForPaper } from '#lib/data/follow-up/paper.ts';
import { writeFollowUp } from '#lib/data/follow-up/write-follow-up.ts';
import { NotFoundError } from '#lib/errors.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { startProvider } from '../provider.ts';
import { signInAs } from '../session.ts';
import { caseworker, db, formOf, lead, stranger, versionOf } from './desk.ts';
import {
  afterwards,
  approveFollowUp,
  entriesOf,
  finish,
  openFollowUp,
  openToGive,
  type Posted,
  sayGiven,
  shownIn,
  withAppointment,
} from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What is written to somebody after an appointment: to a confirmed address alone, whose owner said that it may; else on paper, or read out. */

const provider = await startProvider();
process.env.RESEND_BASE_URL = provider.address;
afterAll(() => provider.stop());
beforeEach(() => {
  provider.received.length = 0;
});

const said: Posted = {
  account: 'He followed me home',
  'note-stalking': 'Since October',
  'flag-stalking': 'yes',
  'explained-police': 'on',
  'decision-police': 'not-now',
  services: ['samaritans'],
};
const byEmail = { ...said, writing: 'email', readBackEmail: 'on' };
const nextDay = afterwards.add({ hours: 18 });

async function finished(fields: Posted = said) {
  const found = await withAppointment();
  await finish(found, fields);
  return found;
}

async function posted(reference: string, changes: Posted = {}): Promise<Posted> {
  const { values } = (await openFollowUp(reference, nextDay)).shown;
  return { ...values, ...changes };
}

function bookAnother(reference: string, day = '2026-12-11', now = afterwards) {
  const form = formOf({
    at: [day, '10:00'],
    minutes: '30',
    way: 'in-person',
    place: 'Room 1',
    email: 'none',
  });
  return bookAppointment(reference, form, now);
}

const readAndSave = (reference: string, changes: Posted) =>
  approveFollowUp(reference, changes, nextDay);

const shownSchema = z.object({
  letters: z.tuple([z.object({ email: z.object({ html: z.string(), text: z.string() }) })]),
});

/** @returns the email that was shown before it was approved */
const emailShownIn = (refused: unknown) => shownSchema.parse(refused).letters[0].email;

async function sendQueued() {
  const waiting = await db.ask<{ id: string }>(
    `SELECT id FROM email WHERE state = 'queued' AND kind = 'follow-up'`,
  );
  for (const { id } of waiting) await sendEmail(id, { isLast: true }, nextDay);
}

const emails = () =>
  db.ask<{ state: string; reason: string | null }>(
    `SELECT state, reason FROM email WHERE kind = 'follow-up'`,
  );
const openTasks = async (reference: string) =>
  (await readBrief(reference, nextDay)).content.tasks.map(({ what }) => what);
const withoutFollowUp = async () => {
  signInAs(lead);
  return (await readLeadPage(nextDay)).withoutFollowUp.count;
};

describe('a follow-up', () => {
  it('opens with what was explained and decided, and nothing of the account or the risk', async () => {
    const { reference } = await finished();
    const { values } = (await openFollowUp(reference, nextDay)).shown;
    expect(values).toMatchObject({
      'part-decided': 'You do not want to talk to the police for now.',
      services: ['samaritans'],
    });
    expect(JSON.stringify(values)).not.toMatch(/followed|October|stalking/i);
  });

  it('that may not go by email for their safety says that, and has nobody ask them for it', async () => {
    const found = await withAppointment({ email: '', emailSafe: 'no', mayConfirm: 'no' });
    await finish(found, { ...said, forAddress: '' });
    expect((await openFollowUp(found.reference, nextDay)).shown.whyNoEmail).toEqual({
      words: 'their wishes do not allow one',
      toAsk: undefined,
    });
  });

  it('stands beside what is booked with them by now', async () => {
    const { reference } = await finished();
    expect((await openFollowUp(reference, afterwards)).shown.booked).toBeUndefined();
    await bookAnother(reference);
    const { booked, values } = (await openFollowUp(reference, afterwards)).shown;
    expect(booked).toMatch(/^We will meet again on Friday 11 December .*, Room 1\.$/);
    expect(values['part-next']).toContain('We have not agreed another appointment');
  });

  it('goes by email once it was read as it arrives, to the address that was read back', async () => {
    const { id, reference } = await finished(byEmail);
    const { refused, outcome } = await readAndSave(reference, { way: 'emailed' });
    expect(refused).toMatchObject({
      errors: {},
      letters: [
        { title: 'The email that goes to them', email: { inbox: { to: 'sam@example.org' } } },
      ],
    });
    expect(outcome).toBe('saved');
    await sendQueued();
    expect(await emails()).toEqual([{ state: 'sent', reason: null }]);
    const [email] = provider.received;
    const { html, text } = emailShownIn(refused);
    expect(email).toMatchObject({
      to: 'sam@example.org',
      subject: 'A message from the University',
      html,
      text,
    });
    expect(email?.text).toContain('You do not want to talk to the police for now.');
    expect(JSON.stringify(email)).not.toMatch(/followed me|October/);
    expect((await entriesOf(id, 'follow-up'))[0]).toMatchObject({
      codes: { status: 'emailed' },
      ended_at: expect.any(Date),
    });
    expect(await openTasks(reference)).not.toContain('Write the follow-up');
  });

  it('that was shown is what goes: whoever changes it reads it again', async () => {
    const { reference } = await finished(byEmail);
    const fields = await posted(reference, { way: 'emailed' });
    const shown = shownIn(await writeFollowUp(reference, formOf(fields), nextDay));
    const changed = { ...fields, shown, 'part-next': 'We call you on Monday.' };
    expect(await writeFollowUp(reference, formOf(changed), nextDay)).toHaveProperty('letters');
    expect(await emails()).toEqual([]);
  });

  it.each([
    ['they want it on paper', { writing: 'paper' }],
    ['they want it read out', { writing: 'call' }],
  ])('offers no email where %s', async (_, wish) => {
    const { reference } = await finished({ ...said, ...wish });
    const { toFollowUp, whyNoEmail } = (await openFollowUp(reference, nextDay)).shown;
    expect(toFollowUp.mayEmail).toBe(false);
    expect(whyNoEmail).toEqual({
      words: 'they have not said that we may write there what was discussed',
      toAsk: 'wishes',
    });
    const form = formOf(await posted(reference, { way: 'emailed' }));
    expect(await writeFollowUp(reference, form, nextDay)).toMatchObject({
      errors: { way: expect.any(String) },
    });
  });

  it('may go by email once they say so, with the address read back', async () => {
    const { reference } = await finished();
    const seen = `${await versionOf(reference)}`;
    const form = formOf({ seen, answer: 'still-right', readBack: 'on', mayWrite: 'on' });
    expect(await confirmWishes(reference, form, nextDay)).toBe('saved');
    expect((await openFollowUp(reference, nextDay)).shown.toFollowUp.mayEmail).toBe(true);
  });

  it('goes by email no more once they say that they do not want that', async () => {
    const { reference } = await finished(byEmail);
    expect((await openFollowUp(reference, nextDay)).shown.toFollowUp.mayEmail).toBe(true);
    const seen = `${await versionOf(reference)}`;
    const form = formOf({ seen, answer: 'still-right', mayWrite: 'on', mayNotWrite: 'on' });
    expect(await confirmWishes(reference, form, nextDay)).toBe('saved');
    expect((await openFollowUp(reference, nextDay)).shown.toFollowUp.mayEmail).toBe(false);
  });

  it.each([
    ['to-hand-over', 'Hand the letter over'],
    ['to-read-out', 'Read the follow-up out to them'],
  ] as const)(
    'that is approved %s is shown as a letter, and does not count before they have it',
    async (way, task) => {
      const { id, reference } = await finished();
      const { refused, outcome } = await readAndSave(reference, { way });
      expect(refused).toMatchObject({ letters: [{ paper: { paragraphs: expect.any(Array) } }] });
      expect(outcome).toBe('saved');
      expect((await entriesOf(id, 'follow-up'))[0]).toMatchObject({
        codes: { status: way },
        ended_at: null,
      });
      expect(await emails()).toEqual([]);
      expect(await openTasks(reference)).toContain(task);
      expect(await openTasks(reference)).not.toContain('Write the follow-up');
      expect(await withoutFollowUp()).toBe(1);
    },
  );

  it('that they do not want says how they said so', async () => {
    const { reference } = await finished();
    const without = formOf(await posted(reference, { way: 'declined' }));
    expect(await writeFollowUp(reference, without, nextDay)).toMatchObject({
      errors: { why: expect.any(String) },
    });
    const form = formOf(await posted(reference, { way: 'declined', why: 'On the phone' }));
    expect(await writeFollowUp(reference, form, nextDay)).toBe('saved');
  });

  it('that they declined at the appointment is not asked for', async () => {
    const { reference } = await finished({ ...said, writing: 'declined' });
    await expect(openFollowUp(reference, nextDay)).rejects.toThrow(NotPossibleError);
    expect(await withoutFollowUp()).toBe(0);
  });

  it('with nothing in it is not approved', async () => {
    const { reference } = await finished({});
    const empty = { 'part-explained': '', 'part-decided': '', 'part-agreed': '', 'part-next': '' };
    const form = formOf(await posted(reference, { ...empty, way: 'to-read-out' }));
    expect(await writeFollowUp(reference, form, nextDay)).toMatchObject({
      errors: { 'part-explained': expect.any(String) },
    });
  });

  it('that two write at once stands beside the other one', async () => {
    const { reference } = await finished();
    const form = formOf(await posted(reference, { way: 'to-read-out', seen: '9' }));
    expect(await writeFollowUp(reference, form, nextDay)).toMatchObject({
      theirs: { by: 'Tomasz Lewandowski' },
    });
  });

  it('is for nobody else, like one that is not there', async () => {
    const { reference } = await finished();
    signInAs(stranger);
    await expect(openFollowUp(reference, nextDay)).rejects.toThrow(NotFoundError);
  });
});

describe('a follow-up that somebody has', () => {
  const latestOf = async (id: string) =>
    (
      await db.ask<{ id: string }>(
        `SELECT id FROM entry WHERE case_id = $1 AND kind = 'follow-up' AND is_latest`,
        [id],
      )
    )[0]?.id ?? '';

  it('is printed once more, as the letter that it was', async () => {
    const { id, reference } = await finished();
    await readAndSave(reference, { way: 'to-hand-over' });
    const letter = await readFollowUpForPaper(reference, await latestOf(id), nextDay);
    expect(JSON.stringify(letter)).toContain('You do not want to talk to the police for now.');
    expect(JSON.stringify(letter)).not.toContain('answer this message');
  });

  it('is not printed before it was approved, nor by anybody else', async () => {
    const { id, reference } = await finished();
    await expect(readFollowUpForPaper(reference, await latestOf(id), nextDay)).rejects.toThrow(
      NotFoundError,
    );
    await readAndSave(reference, { way: 'to-hand-over' });
    const entry = await latestOf(id);
    signInAs(stranger);
    await expect(readFollowUpForPaper(reference, entry, nextDay)).rejects.toThrow(NotFoundError);
  });
});

describe('an address or a wish that changes after the approval', () => {
  it('stops the email when it is to be sent, and the follow-up is to be written again', async () => {
    const { reference } = await finished(byEmail);
    await readAndSave(reference, { way: 'emailed' });
    const {
      friend: _,
      signLanguage: __,
      ...values
    } = (await readWishesToChange(reference, nextDay)).shown.values;
    const changed = { ...values, email: 'new@example.org', toldBy: 'phone' };
    const at = ['2026-12-11', '08:30'];
    expect(await changeWishes(reference, formOf({ ...changed, at }), nextDay)).toBe('saved');
    await sendQueued();
    expect(await emails()).toEqual([{ state: 'refused', reason: 'not-safe' }]);
    expect(provider.received).toEqual([]);
    expect(await openTasks(reference)).toContain('Write the follow-up');
    expect(await withoutFollowUp()).toBe(1);
  });

  it('has an email that was refused by the provider written again', async () => {
    const { reference } = await finished(byEmail);
    await readAndSave(reference, { way: 'emailed' });
    provider.answerWith({ status: 422, name: 'invalid_to_address' });
    await sendQueued();
    expect(await withoutFollowUp()).toBe(1);
  });
});

describe('a follow-up that was approved and waits to go', () => {
  it('is still missing on the lead’s page until it has gone', async () => {
    const { reference } = await finished(byEmail);
    await readAndSave(reference, { way: 'emailed' });
    expect(await withoutFollowUp()).toBe(1);
    await sendQueued();
    expect(await withoutFollowUp()).toBe(0);
  });
});

describe('of two appointments', () => {
  it('the follow-up that is written ends its own task, and the other one stays', async () => {
    const found = await finished();
    await bookAnother(found.reference);
    const [second] = (await readBrief(found.reference, afterwards)).content.appointments;
    await finish({ ...found, entry: second?.entry ?? '' }, said, nextDay.add({ hours: 2 }));
    expect(
      (await openTasks(found.reference)).filter((what) => what === 'Write the follow-up'),
    ).toHaveLength(2);
    await readAndSave(found.reference, { way: 'to-hand-over' });
    expect(
      (await openTasks(found.reference)).filter((what) => what === 'Write the follow-up'),
    ).toHaveLength(1);
  });
});

describe('a follow-up that is approved', () => {
  const given = { how: 'handed-over', at: ['2026-12-11', '09:00'] } as const;

  async function approved(way: 'to-hand-over' | 'to-read-out' = 'to-hand-over', wishes = {}) {
    const found = await withAppointment(wishes);
    await finish(found, said);
    await readAndSave(found.reference, { way });
    return found;
  }
  const give = (reference: string, changes: Posted = {}) =>
    sayGiven(reference, { ...given, ...changes }, nextDay);

  it('is shown as it was approved, and by whom', async () => {
    const { reference } = await approved();
    const { letter, approved: by } = (await openToGive(reference, nextDay)).shown;
    expect(JSON.stringify(letter)).toContain('You do not want to talk to the police for now.');
    expect(by).toMatchObject({ by: 'Tomasz Lewandowski' });
  });

  it('counts once somebody says that they handed it over, at that time', async () => {
    const { id, reference } = await approved();
    expect(await give(reference)).toBe('saved');
    expect((await entriesOf(id, 'follow-up'))[0]).toMatchObject({
      codes: { status: 'handed-over' },
      ended_at: expect.any(Date),
    });
    const [entry] = await db.ask<{ happened_at: Date }>(
      `SELECT happened_at FROM entry WHERE kind = 'follow-up' AND is_latest`,
    );
    expect(entry?.happened_at.toISOString()).toBe('2026-12-11T09:00:00.000Z');
    expect(await openTasks(reference)).not.toContain('Hand the letter over');
    expect(await withoutFollowUp()).toBe(0);
  });

  it('is read out in a way that they call safe, and in no other', async () => {
    const { id, reference } = await approved('to-read-out', { callSafe: 'no' });
    expect(await give(reference, { how: 'phone' })).toMatchObject({
      errors: { how: expect.any(String) },
    });
    expect(await give(reference, { how: 'in-person' })).toBe('saved');
    expect((await entriesOf(id, 'follow-up'))[0]).toMatchObject({
      codes: { status: 'read-out', readOut: 'in-person' },
    });
  });

  it.each([
    ['that has not come', ['2026-12-12', '10:00']],
    ['before the appointment', ['2026-12-09', '10:00']],
  ] as const)('was not given at a time %s', async (_, at) => {
    const { reference } = await approved();
    expect(await give(reference, { at })).toMatchObject({ errors: { at: expect.any(String) } });
    expect(await withoutFollowUp()).toBe(1);
  });

  it('that they want no more says how they said so', async () => {
    const { reference } = await approved();
    expect(await give(reference, { how: 'declined' })).toMatchObject({
      errors: { why: expect.any(String) },
    });
    expect(await give(reference, { how: 'declined', why: 'On the phone' })).toBe('saved');
    expect(await withoutFollowUp()).toBe(0);
  });

  it('can be written otherwise until they have it, and is then to be given as it is now', async () => {
    const { reference } = await approved();
    const open = (await openToGive(reference, nextDay)).shown;
    await readAndSave(reference, { way: 'to-read-out', 'part-next': 'We call you on Monday.' });
    expect(await openTasks(reference)).toContain('Read the follow-up out to them');
    expect(await openTasks(reference)).not.toContain('Hand the letter over');
    const old = formOf({ ...given, entry: open.entry, seen: open.seen });
    await expect(giveFollowUp(reference, old, nextDay)).rejects.toThrow(CaseChangedError);
  });

  it('is not given before it is approved', async () => {
    const { reference } = await finished();
    await expect(openToGive(reference, nextDay)).rejects.toThrow('It is not approved yet');
  });

  it('was not given before it was approved as it stands', async () => {
    const { reference } = await approved();
    expect(await give(reference, { at: ['2026-12-11', '07:30'] })).toMatchObject({
      errors: { at: expect.stringContaining('before it was approved') },
    });
  });

  it('that they do not have after all is to be written and given again', async () => {
    const { reference } = await approved();
    const { entry } = (await openToGive(reference, nextDay)).shown;
    expect(await give(reference)).toBe('saved');
    const again = (await readFollowUpToGive(reference, entry, nextDay)).shown;
    expect(again.said).toBe('Follow-up handed over on paper');
    const form = formOf({ ...given, how: 'not-yet', entry, seen: again.seen });
    expect(await giveFollowUp(reference, form, nextDay)).toBe('saved');
    expect(await withoutFollowUp()).toBe(1);
    signInAs(caseworker);
    expect(await openTasks(reference)).toContain('Write the follow-up');
  });

  it('says of which appointment it is, and which other one of the case waits', async () => {
    const { reference } = await finished();
    await bookAnother(reference, '2026-12-11', nextDay.add({ hours: -8 }));
    const [ahead] = (await readBrief(reference, nextDay)).content.appointments;
    const evening = Temporal.Instant.from('2026-12-11T18:00:00Z');
    await finish({ reference, entry: ahead?.entry ?? '' }, {}, evening);
    const first = (await openFollowUp(reference, evening)).shown.which;
    expect(first.met).toContain('Thursday 10 December 2026, 14:00 to 15:00');
    expect(first.others).toEqual([
      {
        entry: expect.any(String),
        met: expect.stringContaining('Friday 11 December 2026'),
        verb: 'follow-up',
      },
    ]);
  });

  it('that went by email is not said otherwise', async () => {
    const { reference } = await finished(byEmail);
    const { values } = (await openFollowUp(reference, nextDay)).shown;
    await readAndSave(reference, { way: 'emailed' });
    await expect(readFollowUpToGive(reference, `${values.entry}`, nextDay)).rejects.toThrow(
      'It is on record how they got this follow-up',
    );
  });

  it('stands beside what is booked with them by now', async () => {
    const { reference } = await approved();
    expect((await openToGive(reference, nextDay)).shown.outOfDate).toEqual([]);
    await bookAnother(reference, '2026-12-14', nextDay);
    expect((await openToGive(reference, nextDay)).shown.outOfDate).toEqual([
      expect.stringContaining('An appointment is booked with them by now: “We will meet again on'),
    ]);
  });

  it('goes with its appointment where that is struck out, and comes back with it', async () => {
    const { id, reference } = await approved();
    const appointment = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE case_id = $1 AND kind = 'appointment' AND is_latest`,
      [id],
    );
    const form = formOf({ entry: appointment[0]?.id ?? '', why: 'Meant for another case' });
    const later = nextDay.add({ hours: 1 });
    expect(await strikeOut(reference, form, later)).toBe('saved');
    expect(await openTasks(reference)).not.toContain('Hand the letter over');
    expect(await withoutFollowUp()).toBe(0);
    signInAs(lead);
    const back = formOf({ entry: appointment[0]?.id ?? '', why: 'It was theirs' });
    expect(await putBack(reference, back, later)).toBe('saved');
    expect(await withoutFollowUp()).toBe(1);
    signInAs(caseworker);
    expect(await openTasks(reference)).toContain('Give them the follow-up');
  });

  it('of a case that was closed as they could not be reached is asked for when it is opened again', async () => {
    const { reference } = await approved();
    await db.ask(`UPDATE entry SET ended_at = now() WHERE kind = 'task'`);
    await db.ask(
      `UPDATE case_file SET state = 'closed', closed_at = now(), next_step = NULL, next_since = NULL, next_due_at = NULL`,
    );
    signInAs(lead);
    expect(await reopenCase(reference, formOf({ why: 'They came back' }), nextDay)).toBe('saved');
    expect(await openTasks(reference)).toContain('Give them the follow-up');
  });

  it('is for nobody else to give, like one that is not there', async () => {
    const { reference } = await approved();
    const { entry, seen } = (await openToGive(reference, nextDay)).shown;
    signInAs(stranger);
    await expect(
      giveFollowUp(reference, formOf({ ...given, entry, seen }), nextDay),
    ).rejects.toThrow(NotFoundError);
    // Not even that there is one.
    await expect(findFollowUpFor(reference, 'give-follow-up', nextDay)).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe('on the day by which they were promised it', () => {
  const morning = Temporal.Instant.from('2026-12-11T09:00:00Z');
  const reminder = async () => {
    const [email] = await db.ask<{ id: string; not_before: Date; state: string; reason: string }>(
      `SELECT id, not_before, state, reason FROM email WHERE kind = 'follow-up-due'`,
    );
    return email;
  };

  it('whoever is to write it is reminded, as the day begins, with nothing of what it is about', async () => {
    const { reference } = await finished();
    const email = await reminder();
    expect(email?.not_before.toISOString()).toBe('2026-12-11T09:00:00.000Z');
    await sendEmail(email?.id ?? '', { isLast: true }, morning);
    expect(provider.received).toMatchObject([
      { to: expect.stringMatching(/@example\.ac\.uk$/), subject: `${reference}: due today` },
    ]);
    expect(provider.received[0]?.text).toContain('Due: today 17:00');
  });

  it('nobody is reminded once the day is over', async () => {
    await finished();
    const late = Temporal.Instant.from('2026-12-12T09:00:00Z');
    await sendEmail((await reminder())?.id ?? '', { isLast: true }, late);
    expect(provider.received).toEqual([]);
  });

  it('nobody is reminded of what they have', async () => {
    const { reference } = await finished();
    const early = afterwards.add({ hours: 1 });
    await approveFollowUp(reference, { way: 'to-hand-over' }, early);
    await sayGiven(reference, { how: 'handed-over', at: ['2026-12-10', '16:00'] }, early);
    await sendEmail((await reminder())?.id ?? '', { isLast: true }, morning);
    expect(provider.received).toEqual([]);
    expect(await reminder()).toMatchObject({ state: 'refused', reason: 'overtaken' });
  });

  it('nobody is reminded of one that they declined', async () => {
    await finished({ ...said, writing: 'declined' });
    expect(await reminder()).toBeUndefined();
  });
});

describe('the lead’s page', () => {
  const missing = async () => {
    signInAs(lead);
    return (await readLeadPage(nextDay)).withoutFollowUp.rows.map(({ toDo, dueAt }) => ({
      toDo,
      dueAt: `${dueAt}`,
    }));
  };
  const dueAt = '2026-12-11T17:00:00Z';

  it('counts an appointment that is over, until somebody says what became of it', async () => {
    const found = await withAppointment();
    expect(await missing()).toEqual([{ toDo: 'say', dueAt }]);
    signInAs(caseworker);
    await finish(found, { ...said, writing: 'declined' });
    expect(await missing()).toEqual([]);
  });

  it('counts it while it is to be written, and to be given, by the working day after it', async () => {
    const { reference } = await finished();
    expect(await missing()).toEqual([{ toDo: 'write', dueAt }]);
    signInAs(caseworker);
    await readAndSave(reference, { way: 'to-hand-over' });
    expect(await missing()).toEqual([{ toDo: 'give', dueAt }]);
    signInAs(caseworker);
    await sayGiven(reference, { how: 'handed-over', at: ['2026-12-11', '09:00'] }, nextDay);
    expect(await missing()).toEqual([]);
  });

  it('does not count an appointment that has not come, or is not over', async () => {
    await withAppointment();
    signInAs(lead);
    expect((await readLeadPage(afterwards.subtract({ minutes: 1 }))).withoutFollowUp.count).toBe(0);
    expect((await readLeadPage(afterwards)).withoutFollowUp.count).toBe(1);
  });
});
