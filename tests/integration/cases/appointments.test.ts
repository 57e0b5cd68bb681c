import { describe, expect, it, vi } from 'vitest';
import { bookAppointment, readBooking } from '#lib/data/appointments/book.ts';
import { changeAppointment, readAppointmentToChange } from '#lib/data/appointments/change.ts';
import {
  cancelAppointment,
  readAppointmentToEnd,
  sayWhetherTheyCame,
} from '#lib/data/appointments/end.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { signInAs } from '../session.ts';
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
  newCase,
  standing,
  stranger,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Appointments of a case: booked, changed, cancelled, and what became of them. Their emails are in a file of their own. */

/** A Thursday, a week ahead. */
const start = Temporal.Instant.from('2026-12-10T14:00:00Z');
const afterwards = start.add({ hours: 2 });

type Posted = Readonly<Record<string, string | readonly string[]>>;

const meeting = (changes: Posted = {}) =>
  formOf({
    at: ['2026-12-10', '14:00'],
    minutes: '60',
    way: 'in-person',
    place: 'Room 2.14, Fielding Johnson Building',
    colleague: caseworker.id,
    ...changes,
  });

async function ofCaseworker(wishes: Parameters<typeof newCase>[1] = {}) {
  const found = await newCase(
    { role: 'undergraduate' },
    { emailSafe: 'no', mayConfirm: 'no', ...wishes },
  );
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

it('is not booked for a day on which the cover of whom they meet has ended', async () => {
  const { reference } = await ofCaseworker();
  signInAs(lead);
  const cover = formOf({ colleague: colleague.id, why: 'Tomasz is ill' });
  expect(await openForCover(reference, cover, later)).toBe('saved');
  signInAs(colleague);
  const own = meeting({ colleague: colleague.id });
  expect(await bookAppointment(reference, own, later)).toMatchObject({
    errors: { colleague: expect.stringContaining('only for a time') },
  });
  const soon = meeting({ colleague: colleague.id, at: ['2026-12-03', '10:00'] });
  expect(await bookAppointment(reference, soon, later)).toBe('saved');
});

it('is not changed once it has begun: it is said whether they came', async () => {
  const { reference } = await ofCaseworker();
  await bookAppointment(reference, meeting(), later);
  const [row] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'appointment'`);
  const changes = { at: ['2026-12-11', '10:00'], entry: row?.id ?? '', seen: '1', why: 'Later' };
  await expect(
    changeAppointment(reference, meeting(changes), start.add({ seconds: 5 })),
  ).rejects.toThrow('say whether they came');
});

it('is not booked with a colleague who is away on that day', async () => {
  const { reference } = await ofCaseworker();
  const away = (from: string | null, to: string | null) =>
    db.ask('UPDATE staff_member SET away_from = $1, away_to = $2 WHERE id = $3', [
      from,
      to,
      caseworker.id,
    ]);
  await away('2026-12-10', '2026-12-11');
  try {
    expect(await bookAppointment(reference, meeting(), later)).toMatchObject({
      errors: { colleague: expect.stringContaining('away on that day') },
    });
  } finally {
    await away(null, null);
  }
  expect(await bookAppointment(reference, meeting(), later)).toBe('saved');
});

async function withAppointment(changes: Posted = {}) {
  const found = await ofCaseworker();
  expect(await bookAppointment(found.reference, meeting(changes), later)).toBe('saved');
  const [appointment] = (await readBrief(found.reference, later)).content.appointments;
  return { ...found, entry: appointment?.entry ?? '' };
}

const appointmentsOf = async (reference: string) =>
  (await readBrief(reference, later)).content.appointments;

const rows = (id: string) =>
  db.ask<{ codes: unknown; owner_id: string; due_at: Date; version: number; is_latest: boolean }>(
    `SELECT codes, owner_id, due_at, version, is_latest FROM entry
      WHERE case_id = $1 AND kind = 'appointment' ORDER BY version`,
    [id],
  );

describe('an appointment that is booked', () => {
  it('has who, start, length and status in the clear, and all else sealed', async () => {
    const { id } = await withAppointment({ interpreter: 'Punjabi' });
    expect(await rows(id)).toEqual([
      {
        codes: { status: 'booked', start: '2026-12-10T14:00:00Z', minutes: 60 },
        owner_id: caseworker.id,
        due_at: new Date('2026-12-10T14:00:00Z'),
        version: 1,
        is_latest: true,
      },
    ]);
    const stored = await db.ask<{ all: string }>(
      'SELECT string_agg(e::text, $1) AS all FROM entry e',
      [' '],
    );
    expect(stored[0]?.all).not.toMatch(/Fielding|Punjabi|Tomasz.*Room/);
    expect(await audited(id)).toContain('case.book');
  });

  it('stands on the case, in the brief and in the Story', async () => {
    const { reference } = await withAppointment();
    const { content } = await readCase(reference, later);
    expect(content?.appointments).toMatchObject([
      { minutes: 60, meeting: { way: 'in-person', name: 'Tomasz Lewandowski' }, isLost: false },
    ]);
    expect(content?.story.map(({ line }) => line)).toContain(
      'Appointment booked: Thursday 10 December 2026, 14:00 to 15:00, in person, with Tomasz Lewandowski',
    );
  });

  it('ends neither the clock of the promise nor the next step', async () => {
    const { id, reference } = await ofCaseworker();
    const before = await standing(id);
    await bookAppointment(reference, meeting(), later);
    const { version: _, ...after } = (await standing(id)) ?? {};
    expect(before).toMatchObject(after);
  });

  it('has what is to be agreed next due on the working day after it, until it is cancelled', async () => {
    const { id, reference } = await ofCaseworker();
    await db.ask(`UPDATE case_file SET level = 'amber'`);
    await logContact(reference, call(), later);
    const due = async () => (await standing(id))?.next_due_at?.toISOString();
    const before = await due();
    await bookAppointment(reference, meeting({ at: ['2026-12-23', '14:00'] }), later);
    expect(await due()).toBe('2026-12-24T17:00:00.000Z');
    const [appointment] = await appointmentsOf(reference);
    const form = formOf({ entry: appointment?.entry ?? '', seen: '1', why: 'They are ill' });
    await cancelAppointment(reference, form, later);
    expect(await due()).toBe(before);
  });

  it('is in the day of who meets them: later, today, and once it is over until they say whether they came', async () => {
    await withAppointment();
    const stands = async (now: Temporal.Instant) =>
      Object.entries(await readMyDay(now)).flatMap(([part, found]) =>
        found.flatMap((row: { what: string }) => (row.what === 'appointment' ? [part] : [])),
      );
    expect(await stands(later)).toEqual(['later']);
    expect(await stands(start.subtract({ hours: 3 }))).toEqual(['today']);
    expect(await stands(afterwards)).toEqual(['now']);
  });

  it('is one, however often the form is sent', async () => {
    const { id, reference } = await ofCaseworker();
    const form = meeting({ writer: 'the same page' });
    expect(await bookAppointment(reference, form, later)).toBe('saved');
    expect(await bookAppointment(reference, form, later)).toBe('saved');
    expect(await rows(id)).toHaveLength(1);
  });

  it('asks for nothing that they said before: the page has their needs', async () => {
    const { reference } = await ofCaseworker({ interpreter: 'Punjabi', friend: 'yes' });
    const { shown } = await readBooking(reference, later);
    expect(shown.needs).toMatchObject({ interpreter: 'Punjabi', friend: 'yes' });
  });

  it('with somebody whom they would not rather see wants a reason', async () => {
    const { reference } = await ofCaseworker({ preference: 'A woman' });
    const refused = await bookAppointment(reference, meeting({ honoured: 'no' }), later);
    expect(refused).toMatchObject({ errors: { whyOther: expect.stringContaining('Say why') } });
    const form = meeting({ honoured: 'no', whyOther: 'Nobody else is here' });
    expect(await bookAppointment(reference, form, later)).toBe('saved');
  });
});

describe('no appointment is booked', () => {
  it.each<[string, Posted, string, RegExp]>([
    ['in the past', { at: ['2026-12-02', '10:00'] }, 'at', /is over/],
    ['on a bank holiday', { at: ['2026-12-25', '14:00'] }, 'at', /Christmas Day/],
    ['in the hour that is skipped', { at: ['2027-03-28', '01:30'] }, 'at', /there is no 01:30/],
    ['with somebody who may not read the case', { colleague: stranger.id }, 'colleague', /list/],
    ['by a way that they did not call safe', { way: 'teams' }, 'way', /called safe/],
    ['at an address of the web', { place: 'example.org/room' }, 'place', /addresses of the web/],
    [
      'in a room whose name tells it letter by letter',
      { place: 'S A R C' },
      'place',
      /a word in it/,
    ],
    ['of a length that is not offered', { minutes: '900' }, 'minutes', /how long/],
  ])('%s, and nothing that was typed is lost', async (_, changes, field, error) => {
    const { id, reference } = await ofCaseworker();
    const refused = await bookAppointment(reference, meeting(changes), later);
    expect(refused).toMatchObject({
      errors: { [field]: expect.stringMatching(error) },
      values: { place: changes.place ?? 'Room 2.14, Fielding Johnson Building' },
    });
    expect(await rows(id)).toEqual([]);
  });

  it('for a colleague who is not free, whichever case it is', async () => {
    await withAppointment();
    const { reference } = await ofCaseworker();
    const at = ['2026-12-10', '14:30'];
    expect(await bookAppointment(reference, meeting({ at }), later)).toMatchObject({
      errors: { colleague: 'Who meets them: this colleague is not free then' },
    });
    const afterIt = meeting({ at: ['2026-12-10', '15:00'] });
    expect(await bookAppointment(reference, afterIt, later)).toBe('saved');
  });

  it('twice for one colleague by two who book at the same moment', async () => {
    const one = await ofCaseworker();
    const two = await ofCaseworker();
    const outcomes = await Promise.all(
      [one, two].map(({ reference }) => bookAppointment(reference, meeting(), later)),
    );
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  });

  it('by somebody who may not read the case: it answers like one that is not there', async () => {
    const { reference } = await ofCaseworker();
    signInAs(colleague);
    await expect(bookAppointment(reference, meeting(), later)).rejects.toThrow(NotFoundError);
  });
});

describe('an appointment that is changed', () => {
  it('is a new version at the new time; the one before stays to be read', async () => {
    const { id, reference, entry } = await withAppointment();
    const { shown } = await readAppointmentToChange(reference, entry, later);
    expect(shown.values).toMatchObject({ at: ['2026-12-10', '14:00'], seen: '1' });
    const form = meeting({ at: ['2026-12-11', '10:00'], why: 'A lecture', entry, seen: '1' });
    expect(await changeAppointment(reference, form, later)).toBe('saved');
    expect(await rows(id)).toMatchObject([
      { version: 1, is_latest: false },
      {
        version: 2,
        is_latest: true,
        codes: { status: 'changed', start: '2026-12-11T10:00:00Z' },
        due_at: new Date('2026-12-11T10:00:00Z'),
      },
    ]);
    expect(await appointmentsOf(reference)).toHaveLength(1);
  });

  it('may overlap with itself', async () => {
    const { reference, entry } = await withAppointment();
    const form = meeting({ at: ['2026-12-10', '14:30'], entry, seen: '1' });
    expect(await changeAppointment(reference, form, later)).toBe('saved');
  });

  it('by two: the second sees both', async () => {
    const { reference, entry } = await withAppointment();
    const form = (time: string) => meeting({ at: ['2026-12-11', time], entry, seen: '1' });
    await changeAppointment(reference, form('10:00'), later);
    expect(await changeAppointment(reference, form('11:00'), later)).toMatchObject({
      values: { at: ['2026-12-11', '11:00'], seen: '2' },
      theirs: { by: 'Tomasz Lewandowski', values: { at: ['2026-12-11', '10:00'] } },
    });
  });

  it('into what it is already is not saved, whatever reason is given', async () => {
    const { id, reference, entry } = await withAppointment();
    const { shown } = await readAppointmentToChange(reference, entry, later);
    const form = formOf({ ...shown.values, why: 'A lecture' });
    expect(await changeAppointment(reference, form, later)).toMatchObject({
      errors: { at: 'Nothing is changed yet: change it, then save' },
      values: { why: 'A lecture' },
    });
    expect(await rows(id)).toHaveLength(1);
  });

  it('is changed once, however often the form is sent', async () => {
    const { id, reference, entry } = await withAppointment();
    const form = meeting({ minutes: '30', entry, seen: '1', writer: 'the same page' });
    for (const _ of [1, 2]) expect(await changeAppointment(reference, form, later)).toBe('saved');
    expect(await rows(id)).toHaveLength(2);
  });

  it('is not found by an id that is none, or of another case', async () => {
    const { entry } = await withAppointment();
    const { reference } = await ofCaseworker();
    for (const id of ['', 'x', entry]) {
      const form = meeting({ entry: id, seen: '1' });
      await expect(changeAppointment(reference, form, later)).rejects.toThrow(NotFoundError);
    }
  });
});

describe('an appointment that ends', () => {
  it('is cancelled with a reason, and stands nowhere any more', async () => {
    const { reference, entry } = await withAppointment();
    const form = (why: string) => formOf({ entry, seen: '1', why });
    expect(await cancelAppointment(reference, form(''), later)).toMatchObject({
      errors: { why: 'Say why it is cancelled' },
    });
    expect(await cancelAppointment(reference, form('They are ill'), later)).toBe('saved');
    expect(await appointmentsOf(reference)).toEqual([]);
    await expect(cancelAppointment(reference, form('Again'), later)).rejects.toThrow(/on record/);
  });

  it.each(['did-not-come', 'attended'])('is noted once it has begun: %s', async (outcome) => {
    const { id, reference, entry } = await withAppointment();
    const form = formOf({ entry, seen: '1', outcome });
    await expect(sayWhetherTheyCame(reference, form, later)).rejects.toThrow(/not begun/);
    await expect(readAppointmentToEnd(reference, 'did-not-come', entry, later)).rejects.toThrow(
      /not begun/,
    );
    expect(await sayWhetherTheyCame(reference, form, afterwards)).toBe('saved');
    expect((await rows(id)).at(-1)).toMatchObject({ codes: { status: outcome } });
  });

  it('ends once, however often the form is sent', async () => {
    const { id, reference, entry } = await withAppointment();
    const writer = 'the same page';
    const cancel = formOf({ entry, seen: '1', why: 'They are ill', writer });
    for (const _ of [1, 2]) expect(await cancelAppointment(reference, cancel, later)).toBe('saved');
    expect(await rows(id)).toHaveLength(2);
  });

  it('is said once to have taken place, however often the form is sent', async () => {
    const { id, reference, entry } = await withAppointment();
    const came = formOf({ entry, seen: '1', outcome: 'attended', writer: 'the same page' });
    for (const _ of [1, 2]) {
      expect(await sayWhetherTheyCame(reference, came, afterwards)).toBe('saved');
    }
    expect(await rows(id)).toHaveLength(2);
    expect(await db.ask(`SELECT FROM entry WHERE kind = 'follow-up'`)).toHaveLength(1);
  });

  it('that somebody changed meanwhile is looked at once more', async () => {
    const { reference, entry } = await withAppointment();
    await changeAppointment(reference, meeting({ entry, seen: '1', minutes: '30' }), later);
    const form = formOf({ entry, seen: '1', why: 'They are ill' });
    await expect(cancelAppointment(reference, form, later)).rejects.toThrow('changed meanwhile');
  });
});

describe('an appointment with somebody who does not have the case any more', () => {
  it('is to be booked with somebody else: the case says so, and so does the day of its owner', async () => {
    const { reference } = await withAppointment();
    signInAs(lead);
    await assign(reference, colleague.id);
    signInAs(colleague);
    expect(await appointmentsOf(reference)).toMatchObject([{ isLost: true }]);
    const { now } = await readMyDay(later);
    expect(now).toMatchObject([{ what: 'rebook', reference }]);
  });

  it('is seen no more by whoever must not have the case', async () => {
    const { id, reference } = await withAppointment();
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]);
    expect(Object.values(await readMyDay(later)).flat()).toEqual([]);
    await expect(readBrief(reference, later)).rejects.toThrow(NotFoundError);
  });
});

it('a case with an appointment ahead is not closed', async () => {
  const { reference, entry } = await withAppointment();
  const close = async () =>
    closeCase(
      reference,
      formOf({
        outcome: 'supported',
        told: 'yes',
        text: '',
        seen: `${await versionOf(reference)}`,
      }),
      later,
    );
  await expect(close()).rejects.toThrow('An appointment is open');
  await cancelAppointment(reference, formOf({ entry, seen: '1', why: 'They are ill' }), later);
  expect(await close()).toBe('saved');
});
