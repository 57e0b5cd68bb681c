import { describe, expect, it, vi } from 'vitest';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import {
  cancelAppointment,
  readAppointmentToEnd,
  sayWhetherTheyCame,
} from '#lib/data/appointments/end.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { signInAs } from '../session.ts';
import { assign, caseworker, db, formOf, later, lead, newCase } from './desk.ts';
import { approveFollowUp, openFollowUp, sayGiven } from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What became of an appointment is said otherwise where that was wrong: a new version, with what follows from it. */

const start = Temporal.Instant.from('2026-12-10T14:00:00Z');
const afterwards = start.add({ hours: 2 });

async function ofCaseworker() {
  const found = await newCase({ role: 'undergraduate' }, { emailSafe: 'no', mayConfirm: 'no' });
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

async function book(reference: string, time = '14:00') {
  const before = await appointmentsOf(reference);
  const form = formOf({
    at: ['2026-12-10', time],
    minutes: '60',
    way: 'in-person',
    place: 'Room 2.14',
    colleague: caseworker.id,
  });
  expect(await bookAppointment(reference, form, later)).toBe('saved');
  const all = await appointmentsOf(reference);
  return all.find((entry) => !before.includes(entry)) ?? '';
}

const appointmentsOf = async (reference: string) =>
  (await readBrief(reference, later)).content.appointments.map(({ entry }) => entry);

/** One of which it was said, at its end, what became of it. */
async function said(outcome: string) {
  const found = await ofCaseworker();
  const entry = await book(found.reference);
  const say = (became: string, seen: string, fields = {}, now = afterwards) =>
    sayWhetherTheyCame(found.reference, formOf({ entry, seen, outcome: became, ...fields }), now);
  expect(await say(outcome, '1')).toBe('saved');
  return { ...found, entry, say };
}

const statuses = () =>
  db.ask<{ status: string; is_latest: boolean }>(
    `SELECT codes->>'status' AS status, is_latest FROM entry WHERE kind = 'appointment' ORDER BY version`,
  );

const followUps = async () =>
  (
    await db.ask<{ status: string; open: boolean }>(
      `SELECT codes->>'status' AS status, ended_at IS NULL AS open FROM entry
        WHERE kind = 'follow-up' AND is_latest ORDER BY written_at, id`,
    )
  ).map(({ status, open }) => `${status} ${open ? 'open' : 'ended'}`);

const openTasks = async () =>
  (
    await db.ask<{ verb: string }>(
      `SELECT codes->>'endsBy' AS verb FROM entry WHERE kind = 'task' AND ended_at IS NULL ORDER BY 1`,
    )
  ).map(({ verb }) => verb);
/** What somebody has to do after an appointment of which no more is on file than that they came. */
const afterIt = ['assess', 'follow-up', 'hold-appointment'];

describe('what became of an appointment', () => {
  it('is said otherwise: a new version, and the one before stays to be read in the Story', async () => {
    const { reference, say } = await said('did-not-come');
    expect(await say('attended', '2')).toBe('saved');
    expect(await statuses()).toEqual([
      { status: 'booked', is_latest: false },
      { status: 'did-not-come', is_latest: false },
      { status: 'attended', is_latest: true },
    ]);
    const { content } = await readCase(reference, afterwards);
    const line = content?.story.find(({ kind }) => kind === 'appointment');
    expect(line?.line).toMatch(/^They came to their appointment/);
    expect(line?.correction?.earlier[0]?.line).toMatch(/^They did not come/);
    expect(await followUps()).toEqual(['to-write open']);
    expect(await openTasks()).toEqual(afterIt);
  });

  it('can be changed from the Story once it was said, and not before', async () => {
    const { reference, entry } = await said('did-not-come');
    const ahead = await book(reference, '10:00');
    const { content } = await readCase(reference, afterwards);
    const lines = content?.story.filter(({ kind }) => kind === 'appointment') ?? [];
    expect(new Map(lines.map((line) => [line.originalId, line.hasOutcome]))).toEqual(
      new Map([
        [entry, true],
        [ahead, false],
      ]),
    );
  });

  it('that is said once more as it stands is no change', async () => {
    const { say } = await said('attended');
    expect(await say('attended', '2')).toMatchObject({
      errors: { why: 'Nothing is changed yet: say otherwise, then save' },
    });
    expect(await say('attended', '2', { why: 'Half an hour late' })).toBe('saved');
    expect(await followUps()).toEqual(['to-write open']);
  });

  it('said by two is looked at once more', async () => {
    const { say } = await said('attended');
    await expect(say('did-not-come', '1')).rejects.toThrow('changed meanwhile');
  });

  it('that was cancelled is not said', async () => {
    const { reference } = await ofCaseworker();
    const entry = await book(reference);
    await cancelAppointment(reference, formOf({ entry, seen: '1', why: 'They are ill' }), later);
    const read = readAppointmentToEnd(reference, 'did-not-come', entry, afterwards);
    await expect(read).rejects.toThrow('was cancelled');
  });
});

describe('somebody who did not come after all', () => {
  it('has no follow-up, and nobody a task of it', async () => {
    const { reference, entry, say } = await said('attended');
    const { shown } = await readAppointmentToEnd(reference, 'did-not-come', entry, afterwards);
    expect(shown).toMatchObject({ seen: '2', said: { outcome: 'attended', why: '' } });
    expect(await say('did-not-come', '2')).toBe('saved');
    expect(await followUps()).toEqual(['not-needed ended']);
    expect(await openTasks()).toEqual([]);
    await expect(openFollowUp(reference, afterwards)).rejects.toThrow(
      'Nobody waits for a follow-up',
    );
    expect(await say('attended', '3')).toBe('saved');
    expect((await followUps()).toSorted()).toEqual(['not-needed ended', 'to-write open']);
  });

  it('leaves the follow-up of another appointment, and the task to write that', async () => {
    const { reference, say } = await said('attended');
    const other = await book(reference, '10:00');
    const came = formOf({ entry: other, seen: '1', outcome: 'attended' });
    const soon = afterwards.add({ minutes: 5 });
    expect(await sayWhetherTheyCame(reference, came, soon)).toBe('saved');
    expect(await say('did-not-come', '2', {}, soon.add({ minutes: 5 }))).toBe('saved');
    expect((await followUps()).toSorted()).toEqual(['not-needed ended', 'to-write open']);
    expect(await openTasks()).toEqual(afterIt);
  });

  it('is not said of somebody who got the follow-up', async () => {
    const { reference, entry, say } = await said('attended');
    const words = { 'part-explained': 'How it goes on', way: 'to-read-out' };
    await approveFollowUp(reference, words, afterwards);
    const at = ['2026-12-10', '16:00'];
    expect(await sayGiven(reference, { how: 'in-person', at }, afterwards)).toBe('saved');
    await expect(say('did-not-come', '2')).rejects.toThrow('They got the follow-up');
    await expect(
      readAppointmentToEnd(reference, 'did-not-come', entry, afterwards),
    ).rejects.toThrow('They got the follow-up');
    expect((await statuses()).at(-1)).toMatchObject({ status: 'attended' });
  });
});
