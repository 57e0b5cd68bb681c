import { describe, expect, it, vi } from 'vitest';
import { sayWhetherTheyCame } from '#lib/data/appointments/end.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { readMeeting } from '#lib/data/meeting/hold.ts';
import { findAppointmentToWriteDown } from '#lib/data/meeting/to-write-down.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { signInAs } from '../session.ts';
import { caseworker, db, formOf, lead } from './desk.ts';
import {
  afterwards,
  answered,
  approveFollowUp,
  entriesOf,
  finish,
  openFollowUp,
  type Posted,
  shownIn,
  withAppointment,
} from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Two colleagues write down one appointment, and both press Finish: nobody's words are dropped, and the second chooses. */

type Appointment = Awaited<ReturnType<typeof withAppointment>>;

/** Presses Finish in a page that was open before a colleague finished it. */
async function press(
  { reference, entry }: Pick<Appointment, 'reference' | 'entry'>,
  fields: Posted,
): Promise<FormRefused> {
  const outcome = await finishMeeting(
    reference,
    formOf({ ...answered, entry, seen: '1', ...fields }),
    afterwards,
  );
  if (typeof outcome !== 'object') throw new Error('it was saved at once');
  return outcome;
}

/** Sees both, changes something or nothing, looks through what becomes of it, and presses once more. */
async function keepMine(
  appointment: Pick<Appointment, 'reference' | 'entry'>,
  fields: Posted,
  changes: Posted = {},
) {
  const { values } = await press(appointment, fields);
  const chosen = { ...values, ...changes };
  const { reference } = appointment;
  const reviewed = await finishMeeting(reference, formOf(chosen), afterwards);
  const outcome = await finishMeeting(
    reference,
    formOf({ ...chosen, shown: shownIn(reviewed) }),
    afterwards,
  );
  return { reviewed, outcome };
}

const storyOf = async (reference: string) =>
  (await readBrief(reference, afterwards)).content.story.map(({ line }) => line);
const tasksOf = async (reference: string) =>
  (await readBrief(reference, afterwards)).content.tasks.map(({ what }) => what);

const first = {
  limits: 'now',
  account: 'He followed me',
  'agreed-1': 'Ask for another room',
  'who-1': lead.id,
  'until-1': '2026-12-14',
} as const;

/** An appointment that the lead has finished while the caseworker was writing in it too. */
async function finishedByTheLead(fields: Posted = first) {
  const appointment = await withAppointment();
  signInAs(lead);
  await finish(appointment, fields);
  signInAs(caseworker);
  return appointment;
}

describe('whoever finishes an appointment second', () => {
  it('sees who did it before, both versions, and their own where nothing else stood', async () => {
    const appointment = await finishedByTheLead();
    const { values, theirs } = await press(appointment, {
      account: 'He followed me home',
      pause: 'a raised hand',
    });
    expect(theirs?.by).toBe('Priya Raman');
    expect(theirs?.values).toMatchObject({ account: 'He followed me', limits: 'now' });
    expect(values).toMatchObject({
      account: 'He followed me home',
      pause: 'a raised hand',
      limits: 'now',
      'agreed-1': 'Ask for another room',
    });
  });

  it('has nothing saved by that', async () => {
    const appointment = await finishedByTheLead();
    const before = await storyOf(appointment.reference);
    await press(appointment, { account: 'He followed me home' });
    expect(await storyOf(appointment.reference)).toEqual(before);
  });

  it('looks through what changes on file before it does', async () => {
    const appointment = await finishedByTheLead();
    const { reviewed } = await keepMine(appointment, { account: 'He followed me home' });
    expect(reviewed).toMatchObject({
      review: [
        {
          title: 'Goes on file',
          lines: [
            expect.stringMatching(
              /^In place of what .* wrote: Their account, .*He followed me home$/,
            ),
          ],
        },
        { title: 'Goes into the follow-up' },
        { title: 'Becomes tasks', lines: [] },
      ],
    });
  });

  it('puts theirs in its place, and the version before stays to be read', async () => {
    const appointment = await finishedByTheLead();
    const { outcome } = await keepMine(appointment, { account: 'He followed me home' });
    expect(outcome).toBe('saved');
    const accounts = await db.ask(
      `SELECT version, is_latest, author_name FROM entry
        WHERE case_id = $1 AND kind = 'account' ORDER BY version`,
      [appointment.id],
    );
    expect(accounts).toEqual([
      { version: 1, is_latest: false, author_name: 'Priya Raman' },
      { version: 2, is_latest: true, author_name: 'Tomasz Lewandowski' },
    ]);
    expect(await storyOf(appointment.reference)).toContainEqual(
      expect.stringContaining('He followed me home'),
    );
  });

  it('adds what was on nobody’s file, with its tasks, and makes none twice', async () => {
    const appointment = await finishedByTheLead();
    await keepMine(appointment, {
      'agreed-1': 'Call the tutor',
      'who-1': caseworker.id,
      'until-1': '2026-12-15',
    });
    const tasks = await tasksOf(appointment.reference);
    expect(tasks.filter((what) => what === 'Ask for another room')).toHaveLength(1);
    expect(tasks.filter((what) => what === 'Call the tutor')).toHaveLength(1);
    expect(tasks.filter((what) => what === 'Write the follow-up')).toHaveLength(1);
    expect(await entriesOf(appointment.id, 'agreement')).toHaveLength(1);
  });

  it('is repeated by a press that comes twice, and adds nothing', async () => {
    const appointment = await finishedByTheLead();
    const writer = sealWriter({
      staffId: caseworker.id,
      form: 'hold-appointment',
      reference: appointment.reference,
      entry: appointment.entry,
    });
    const { values } = await press(appointment, { pause: 'a raised hand' });
    const chosen = { ...values, writer: await writer };
    const reviewed = await finishMeeting(appointment.reference, formOf(chosen), afterwards);
    const form = { ...chosen, shown: shownIn(reviewed) };
    await finishMeeting(appointment.reference, formOf(form), afterwards);
    const before = await db.ask('SELECT id FROM entry WHERE case_id = $1', [appointment.id]);
    expect(await finishMeeting(appointment.reference, formOf(form), afterwards)).toBe('saved');
    expect(await db.ask('SELECT id FROM entry WHERE case_id = $1', [appointment.id])).toHaveLength(
      before.length,
    );
  });

  it('sees both again where a third was faster', async () => {
    const appointment = await finishedByTheLead();
    const { values } = await press(appointment, { account: 'He followed me home' });
    signInAs(lead);
    await keepMine(appointment, { account: 'He followed me to the bus' });
    signInAs(caseworker);
    const outcome = await finishMeeting(appointment.reference, formOf(values), afterwards);
    expect(outcome).toMatchObject({
      values: { account: 'He followed me home' },
      theirs: { by: 'Priya Raman', values: { account: 'He followed me to the bus' } },
    });
  });
});

describe('what follows from an appointment that is finished once more', () => {
  it('is that a red flag which only the second heard makes the case Red at once', async () => {
    const appointment = await finishedByTheLead();
    await keepMine(appointment, { 'flag-strangulation': 'yes' });
    const [found] = await db.ask('SELECT level, next_step FROM case_file WHERE id = $1', [
      appointment.id,
    ]);
    expect(found).toEqual({ level: 'red', next_step: 'decide' });
    expect(await entriesOf(appointment.id, 'consultation')).toHaveLength(1);
  });

  it('is a new draft of the follow-up that nobody has worked on', async () => {
    const appointment = await finishedByTheLead();
    await keepMine(appointment, { 'agreed-1': 'Call the tutor', 'who-1': 'them' });
    const { shown } = await openFollowUp(appointment.reference, afterwards);
    expect(shown.values['part-agreed']).toContain('Ask for another room');
    expect(shown.values['part-agreed']).toContain('Call the tutor');
    expect(await entriesOf(appointment.id, 'follow-up')).toHaveLength(1);
  });

  it('is a task to look at a follow-up that was approved already', async () => {
    const appointment = await finishedByTheLead();
    signInAs(lead);
    await approveFollowUp(appointment.reference, { way: 'to-hand-over' }, afterwards);
    signInAs(caseworker);
    await keepMine(appointment, { 'agreed-1': 'Call the tutor', 'who-1': 'them' });
    expect(await tasksOf(appointment.reference)).toContain('Look at the follow-up again');
    expect(await entriesOf(appointment.id, 'follow-up')).toMatchObject([
      { codes: { status: 'to-hand-over' } },
    ]);
  });

  it('is a follow-up to write where the first understood that they want none', async () => {
    const appointment = await finishedByTheLead({ ...first, writing: 'declined' });
    await keepMine(appointment, { writing: 'paper' });
    expect(await entriesOf(appointment.id, 'follow-up')).toMatchObject([
      { codes: { status: 'to-write' }, ended_at: null },
    ]);
    expect(await tasksOf(appointment.reference)).toContain('Write the follow-up');
  });

  it('is none where the second understood that', async () => {
    const appointment = await finishedByTheLead();
    await keepMine(appointment, { writing: 'declined' });
    expect(await entriesOf(appointment.id, 'follow-up')).toMatchObject([
      { codes: { status: 'declined' }, ended_at: expect.any(Date) },
    ]);
    expect(await tasksOf(appointment.reference)).not.toContain('Write the follow-up');
  });

  it('is no email where the second was told that none may go', async () => {
    const appointment = await withAppointment();
    signInAs(lead);
    await finish(appointment, { ...first, writing: 'email', readBackEmail: 'yes' });
    signInAs(caseworker);
    await keepMine(appointment, { writing: 'call' });
    expect(
      await db.ask('SELECT writing_agreed_at FROM case_file WHERE id = $1', [appointment.id]),
    ).toEqual([{ writing_agreed_at: null }]);
  });
});

describe('the page of an appointment that a colleague has finished', () => {
  it('shows both to whoever was writing in it', async () => {
    const appointment = await finishedByTheLead();
    const { reference, entry } = appointment;
    await keepDraft(
      await sealWriter({ staffId: caseworker.id, form: 'hold-appointment', reference, entry }),
      { account: 'He followed me home' },
      afterwards,
    );
    const { shown, draft } = await readMeeting(reference, entry, afterwards);
    expect(shown.theirs).toMatchObject({
      by: 'Priya Raman',
      values: { account: 'He followed me' },
    });
    expect(draft?.values).toEqual({ account: 'He followed me home' });
  });

  it('is closed to anybody else', async () => {
    const { reference, entry } = await finishedByTheLead();
    await expect(readMeeting(reference, entry, afterwards)).rejects.toThrow(NotPossibleError);
  });

  it('is saved from a page that was open before it was said that they came', async () => {
    const appointment = await withAppointment();
    const { reference, entry, id } = appointment;
    signInAs(lead);
    const came = { entry, seen: '1', outcome: 'attended', why: '' };
    await sayWhetherTheyCame(reference, formOf(came), afterwards);
    signInAs(caseworker);
    await finish(appointment, { seen: '1', account: 'He followed me home' });
    expect(await entriesOf(id, 'account')).toHaveLength(1);
  });

  it('is open where it was said that they came, and nothing more is on file', async () => {
    const appointment = await withAppointment();
    const { reference, entry } = appointment;
    signInAs(lead);
    await sayWhetherTheyCame(
      reference,
      formOf({ entry, seen: '1', outcome: 'attended', why: '' }),
      afterwards,
    );
    signInAs(caseworker);
    const { shown } = await readMeeting(reference, entry, afterwards);
    expect(shown.theirs).toBeUndefined();
    expect(await tasksOf(reference)).toEqual(
      expect.arrayContaining([
        'Write down what was said at the appointment',
        'Assess needs and risk',
      ]),
    );
    expect(await findAppointmentToWriteDown(reference, afterwards)).toBe(entry);
    await finish(appointment, { seen: shown.seen, account: 'He followed me home' });
    expect(await tasksOf(reference)).not.toContain('Write down what was said at the appointment');
    expect(await entriesOf(appointment.id, 'account')).toHaveLength(1);
    expect(await entriesOf(appointment.id, 'follow-up')).toHaveLength(1);
  });
});
