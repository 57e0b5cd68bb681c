import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { cancelAppointment } from '#lib/data/appointments/end.ts';
import { correctEntry } from '#lib/data/cases/correct.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import { stopKeepingInTouch } from '#lib/data/cases/stop-keeping-in-touch.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { sayWrong } from '#lib/data/directory/checks.ts';
import { readFollowUpForPaper } from '#lib/data/follow-up/paper.ts';
import { writeFollowUp } from '#lib/data/follow-up/write-follow-up.ts';
import { readMeeting } from '#lib/data/meeting/hold.ts';
import { signInAs } from '../session.ts';
import { caseworker, db, formOf, later, lead } from './desk.ts';
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

beforeEach(async () => {
  await db.ask('DELETE FROM directory_check');
});

/* Between an appointment and its follow-up something changes: nothing goes to somebody that does not hold any more. */

const nextDay = afterwards.add({ hours: 18 });

async function posted(reference: string, changes: Posted = {}) {
  const { values } = (await openFollowUp(reference, nextDay)).shown;
  return formOf({ ...values, way: 'to-hand-over', ...changes });
}

const approve = async (reference: string, changes: Posted = {}) =>
  writeFollowUp(reference, await posted(reference, changes), nextDay);

const next = (words: string) => ({ errors: { 'part-next': expect.stringContaining(words) } });

describe('a follow-up that promises', () => {
  it('to keep in touch is not approved once that has ended', async () => {
    const found = await withAppointment();
    await finish(found, { touch: 'agreed' });
    const stop = formOf({ askedBy: 'person', why: '', at: ['2026-12-11', '09:00'] });
    expect(await stopKeepingInTouch(found.reference, stop, nextDay)).toBe('saved');
    expect(await approve(found.reference)).toMatchObject(next('Keeping in touch has ended'));
    expect(
      await approve(found.reference, { 'part-next': 'We agreed nothing else.' }),
    ).toMatchObject({
      errors: {},
    });
  });

  it('another appointment is not approved once that is cancelled, nor with another time', async () => {
    const found = await withAppointment();
    const another = (day: string) =>
      formOf({
        at: [day, '10:00'],
        minutes: '30',
        way: 'in-person',
        place: 'Room 1',
        email: 'none',
      });
    await bookAppointment(found.reference, another('2026-12-15'), afterwards);
    await finish(found, { next: 'ahead' });
    const [ahead] = (await readBrief(found.reference, nextDay)).content.appointments;
    const cancel = formOf({
      entry: ahead?.entry ?? '',
      seen: '1',
      why: 'They are ill',
      email: 'none',
    });
    expect(await cancelAppointment(found.reference, cancel, nextDay)).toBe('saved');
    expect(await approve(found.reference)).toMatchObject(next('No other appointment is booked'));
    await bookAppointment(found.reference, another('2026-12-16'), nextDay);
    expect(await approve(found.reference)).toMatchObject(next('is another appointment by now'));
  });

  it('none is not approved once one is booked', async () => {
    const found = await withAppointment();
    await finish(found);
    const another = formOf({
      at: ['2026-12-15', '10:00'],
      minutes: '30',
      way: 'in-person',
      place: 'Room 1',
      email: 'none',
    });
    await bookAppointment(found.reference, another, nextDay);
    expect(await approve(found.reference)).toMatchObject(next('is booked with them by now'));
  });

  it('a day on which nothing is booked says so beside what is read before it goes', async () => {
    const found = await withAppointment();
    await finish(found);
    const changed = { 'part-next': 'Tell us by 18 December whether you want more.' };
    expect(await approve(found.reference, changed)).toMatchObject({
      letters: [{ note: expect.stringContaining('names 18 December') }],
    });
  });
});

describe('a letter that was approved and is not given yet', () => {
  async function approvedWithAnother() {
    const found = await withAppointment();
    const another = formOf({
      at: ['2026-12-15', '10:00'],
      minutes: '30',
      way: 'in-person',
      place: 'Room 1',
      email: 'none',
    });
    await bookAppointment(found.reference, another, afterwards);
    await finish(found, { next: 'ahead', 'explained-referral': 'yes' });
    await approveFollowUp(found.reference, { way: 'to-hand-over' }, nextDay);
    return found;
  }

  async function cancelTheOther(reference: string) {
    const [ahead] = (await readBrief(reference, nextDay)).content.appointments;
    const cancel = { entry: ahead?.entry ?? '', seen: '1', why: 'They are ill', email: 'none' };
    expect(await cancelAppointment(reference, formOf(cancel), nextDay)).toBe('saved');
  }

  const given = { how: 'handed-over', at: ['2026-12-11', '10:00'], why: '' };

  it('says what is not so any more, and is kept off the paper, once its appointment is cancelled', async () => {
    const { reference } = await approvedWithAnother();
    expect((await openToGive(reference, nextDay)).shown.outOfDate).toEqual([]);
    await cancelTheOther(reference);
    const { shown } = await openToGive(reference, nextDay);
    expect(shown.outOfDate).toEqual([expect.stringContaining('No other appointment is booked')]);
    const [latest] = (await readBrief(reference, nextDay)).content.story.filter(
      ({ kind }) => kind === 'follow-up',
    );
    const paper = await readFollowUpForPaper(reference, latest?.id ?? '', nextDay);
    expect(paper.outOfDate).toEqual(shown.outOfDate);
  });

  it('counts as given then only where they know what is different', async () => {
    const { reference } = await approvedWithAnother();
    await cancelTheOther(reference);
    expect(await sayGiven(reference, given, nextDay.add({ hours: 2 }))).toMatchObject({
      errors: { toldOtherwise: expect.stringContaining('not so any more') },
    });
    const told = { ...given, toldOtherwise: 'yes' };
    expect(await sayGiven(reference, told, nextDay.add({ hours: 2 }))).toBe('saved');
  });

  it('says that a number in it was found wrong', async () => {
    const { reference } = await approvedWithAnother();
    signInAs(lead);
    const wrong = formOf({ words: 'It rings out', contact: '0116 273 3330' });
    await sayWrong('juniper-lodge', wrong, nextDay);
    signInAs(caseworker);
    expect((await openToGive(reference, nextDay)).shown.outOfDate).toEqual([
      expect.stringContaining('Juniper Lodge'),
    ]);
  });
});

describe('what a follow-up was drafted from', () => {
  const said = { 'explained-police': 'on', 'decision-police': 'wants' };

  async function correctOptions(reference: string) {
    const [options] = (await readBrief(reference, nextDay)).content.story.filter(
      ({ kind }) => kind === 'options-given',
    );
    const correction = formOf({
      entry: options?.originalId ?? '',
      seen: '1',
      why: 'I pressed the wrong one',
      'explained-police': 'yes',
      'decision-police': 'no',
    });
    expect(await correctEntry(reference, correction, nextDay)).toBe('saved');
  }

  it('and was corrected since stands above it, as it is now', async () => {
    const found = await withAppointment();
    await finish(found, said);
    expect((await openFollowUp(found.reference, nextDay)).shown.corrected).toEqual([]);
    await correctOptions(found.reference);
    expect((await openFollowUp(found.reference, nextDay)).shown.corrected).toEqual([
      expect.stringContaining('Options explained: the police'),
    ]);
  });

  it('and is corrected while somebody reads it is shown once more before it goes', async () => {
    const found = await withAppointment();
    await finish(found, said);
    const read = await approve(found.reference);
    const shown = shownIn(read);
    await correctOptions(found.reference);
    expect(await approve(found.reference, { shown })).toMatchObject({
      errors: {},
      letters: [{ note: expect.stringContaining('Corrected since this was drafted: Options') }],
    });
  });

  it('and was struck out since stands above it too', async () => {
    const found = await withAppointment();
    await finish(found, { ...said, 'agreed-1': 'Call the GP', 'who-1': 'them' });
    const [agreed] = (await readBrief(found.reference, nextDay)).content.story.filter(
      ({ kind }) => kind === 'agreement',
    );
    await strikeOut(
      found.reference,
      formOf({ entry: agreed?.originalId ?? '', why: 'Another person' }),
      nextDay,
    );
    expect((await openFollowUp(found.reference, nextDay)).shown.corrected).toEqual([
      expect.stringContaining('Struck out: Agreed: Call the GP'),
    ]);
  });
});

describe('a letter', () => {
  it('says whom they can ask for, and names the centre that was explained, with its number', async () => {
    const found = await withAppointment();
    await finish(found, { 'explained-referral': 'yes' });
    await approveFollowUp(found.reference, { way: 'to-hand-over' }, nextDay);
    const [latest] = (await readBrief(found.reference, nextDay)).content.story.filter(
      ({ kind }) => kind === 'follow-up',
    );
    const letter = JSON.stringify(
      await readFollowUpForPaper(found.reference, latest?.id ?? '', nextDay),
    );
    expect(letter).toContain('ask for Tomasz Lewandowski, Student Support Services');
    expect(letter).toContain('Juniper Lodge, 0116 273 3330');
  });

  it('holds no reference of a case and no link with a code, whoever wrote it', async () => {
    const found = await withAppointment();
    await finish(found);
    for (const words of ['It is RS-8SZK-SM81', 'See https://example.org/?code=1']) {
      expect(await approve(found.reference, { 'part-decided': words })).toMatchObject({
        errors: { 'part-decided': expect.stringContaining('Take out') },
      });
    }
  });
});

it('an address that was changed while the appointment was open is not noted as read back', async () => {
  const found = await withAppointment();
  const fields = { touch: 'no', readBackEmail: 'yes', forAddress: 'other@example.org' };
  await expect(finish(found, fields)).rejects.toThrow();
  expect(await entriesOf(found.id, 'what-next')).toEqual([]);
});

it('an appointment that has begun is not cancelled: it is said whether they came', async () => {
  const { reference, entry } = await withAppointment();
  const cancel = formOf({ entry, seen: '1', why: 'They are ill', email: 'none' });
  await expect(cancelAppointment(reference, cancel, afterwards)).rejects.toThrow(
    /whether they came/,
  );
  expect(await cancelAppointment(reference, cancel, later)).toBe('saved');
});

it('of an appointment of which something is on file it is not offered to say that they did not come', async () => {
  const found = await withAppointment();
  await finish(found);
  const lines = (await readBrief(found.reference, nextDay)).content.story;
  expect(
    lines.filter(({ kind }) => kind === 'appointment').map(({ hasOutcome }) => hasOutcome),
  ).toEqual([false]);
});

it('what was to be booked is done once an appointment is booked', async () => {
  const found = await withAppointment();
  await finish(found, { next: 'to-book' });
  const open = async () =>
    (await readBrief(found.reference, nextDay)).content.tasks.map(({ what }) => what);
  expect(await open()).toContain('Book another appointment');
  await bookAppointment(
    found.reference,
    formOf({
      at: ['2026-12-15', '10:00'],
      minutes: '30',
      way: 'in-person',
      place: 'Room 1',
      email: 'none',
    }),
    nextDay,
  );
  expect(await open()).not.toContain('Book another appointment');
});

it('a number that a lead found wrong is said beside the service, and goes to nobody until it is right', async () => {
  const found = await withAppointment();
  await finish(found, { 'explained-referral': 'yes' });
  signInAs(lead);
  const contact = '0116 273 3330';
  const wrong = formOf({ words: 'It rings out', contact });
  expect(await sayWrong('juniper-lodge', wrong, nextDay)).toBe('saved');
  signInAs(caseworker);
  const { toFollowUp } = (await openFollowUp(found.reference, nextDay)).shown;
  expect(toFollowUp.numbers.wrong).toEqual(['juniper-lodge']);
  // What nobody has looked at is said too, and may be given.
  expect(toFollowUp.numbers.unchecked).not.toContain('juniper-lodge');
  expect(await approve(found.reference)).toMatchObject({
    errors: { services: expect.stringContaining('Leave out Juniper Lodge') },
  });
  expect(await approve(found.reference, { services: [] })).toMatchObject({ errors: {} });
});

it('somebody who wanted no confirmation, and calls email safe, may be asked about others', async () => {
  const found = await withAppointment({ mayConfirm: 'no' });
  expect((await readMeeting(found.reference, found.entry, afterwards)).shown.toMeet).toMatchObject({
    address: undefined,
    mayAskAboutEmail: true,
  });
  await finish(found, { forAddress: '', 'explained-police': 'yes' });
  expect((await openFollowUp(found.reference, nextDay)).shown.whyNoEmail).toMatchObject({
    toAsk: 'change-wishes',
  });
});

it('that they could not talk freely is on file', async () => {
  const found = await withAppointment();
  await finish(found, { canTalk: 'no' });
  expect(
    (await readBrief(found.reference, nextDay)).content.story.map(({ line }) => line).join(),
  ).toContain('they could not talk freely where they were');
});
