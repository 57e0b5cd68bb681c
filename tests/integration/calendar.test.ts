import { beforeEach, describe, expect, it, vi } from 'vitest';
import { calendarPlaceOf } from '#lib/casework/appointments/calendar-place.ts';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { readCalendar } from '#lib/data/appointments/calendar.ts';
import { endFeed, makeFeed, readFeed } from '#lib/data/appointments/feed.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { readByBoth } from '#tests/calendar-readers.ts';
import { assign, caseworker, colleague, db, formOf, later, lead, newCase } from './cases/desk.ts';
import { addStaff } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* The calendar, and the feed that a calendar program reads: nothing of a case that somebody may not read. */

const analyst = await addStaff(db, 'Ines Duarte', ['analyst']);
const week = (changes = {}) => ({
  ...calendarPlaceOf({ from: '2026-12-10', view: 'week', whose: undefined }, later),
  ...changes,
});

beforeEach(async () => {
  await db.ask('UPDATE staff_member SET calendar_hash = NULL, active = true');
});

async function withAppointment() {
  const found = await newCase(
    { role: 'undergraduate' },
    { emailSafe: 'no', mayConfirm: 'no', interpreter: 'Punjabi' },
  );
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  const form = formOf({
    at: ['2026-12-10', '14:00'],
    minutes: '60',
    way: 'in-person',
    place: 'Room 2.14',
    colleague: caseworker.id,
  });
  expect(await bookAppointment(found.reference, form, later)).toBe('saved');
  return found;
}

const wallOff = (caseId: string, staffId: string) =>
  db.ask('INSERT INTO case_wall VALUES ($1, $2)', [caseId, keyedHash('wall', staffId)]);

describe('the calendar', () => {
  it('has the viewer’s appointments of that week, and no others', async () => {
    const { reference } = await withAppointment();
    const { rows, mayOpenTeam } = await readCalendar(week(), later);
    expect(rows).toMatchObject([{ reference, name: 'Sam', minutes: 60, status: 'booked' }]);
    expect(mayOpenTeam).toBe(false);
    const before = calendarPlaceOf({ from: '2026-12-02', view: 'week', whose: undefined }, later);
    expect((await readCalendar(before, later)).rows).toEqual([]);
    signInAs(colleague);
    expect((await readCalendar(week({ isOfTeam: true }), later)).rows).toEqual([]);
  });

  it('has those of the team for its lead, where they ask for them', async () => {
    const { reference } = await withAppointment();
    signInAs(lead);
    expect((await readCalendar(week(), later)).rows).toEqual([]);
    expect((await readCalendar(week({ isOfTeam: true }), later)).rows).toMatchObject([
      { reference, colleague: 'Tomasz Lewandowski' },
    ]);
  });

  it('has for who has the case what a colleague holds of it, with whose it is', async () => {
    const { reference } = await withAppointment();
    await db.ask('UPDATE case_file SET assigned_to_id = $1', [colleague.id]);
    await db.ask(
      `INSERT INTO case_member (case_id, staff_id, part) SELECT id, $1, 'co-worker' FROM case_file`,
      [caseworker.id],
    );
    signInAs(colleague);
    expect((await readCalendar(week(), later)).rows).toMatchObject([
      { reference, colleague: 'Tomasz Lewandowski', isOwn: false },
    ]);
    signInAs(caseworker);
    expect((await readCalendar(week(), later)).rows).toMatchObject([{ reference, isOwn: true }]);
  });

  it('has nothing of a case that is walled off', async () => {
    const { id } = await withAppointment();
    await wallOff(id, caseworker.id);
    await wallOff(id, lead.id);
    expect((await readCalendar(week(), later)).rows).toEqual([]);
    signInAs(lead);
    expect((await readCalendar(week({ isOfTeam: true }), later)).rows).toEqual([]);
  });

  it('is not there for people who have no cases', async () => {
    signInAs(analyst);
    await expect(readCalendar(week(), later)).rejects.toThrow(NotFoundError);
  });
});

const eventsIn = (feed: string | undefined) => readByBoth(feed ?? '').events;

describe('a feed', () => {
  it('has times and a neutral title, and nothing else of the case', async () => {
    const { reference } = await withAppointment();
    const feed = await readFeed(await makeFeed(), later);
    const [event] = eventsIn(feed);
    expect(event).toMatchObject({
      title: 'Appointment',
      visibility: 'PRIVATE',
      start: '2026-12-10T14:00:00.000Z',
      place: '',
    });
    for (const word of [reference, 'Sam', 'Room', 'Punjabi', 'Tomasz']) {
      expect(feed).not.toContain(word);
    }
  });

  it('is stored as a hash alone, and made and ended on record', async () => {
    await withAppointment();
    const secret = await makeFeed();
    const stored = await db.ask<{ all: string }>(
      `SELECT string_agg(s::text, ' ') AS all FROM staff_member s`,
    );
    expect(stored[0]?.all).not.toContain(secret);
    await endFeed();
    const actions = await db.ask<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action LIKE 'calendar.%' ORDER BY sequence DESC LIMIT 2`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'calendar.feed-ended',
      'calendar.feed-made',
    ]);
  });

  it('has nothing of a case that its owner may not read any more', async () => {
    const { id } = await withAppointment();
    const secret = await makeFeed();
    expect(eventsIn(await readFeed(secret, later))).toHaveLength(1);
    await wallOff(id, caseworker.id);
    expect(eventsIn(await readFeed(secret, later))).toEqual([]);
  });

  it.each([
    ['guessed', async () => 'A'.repeat(43)],
    ['of another form', async () => '../../etc/passwd'],
    ['that was ended', async () => makeFeed().then((secret) => endFeed().then(() => secret))],
    ['that was made anew', async () => makeFeed().then((secret) => makeFeed().then(() => secret))],
    [
      'of somebody who left',
      async () => {
        const secret = await makeFeed();
        await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [caseworker.id]);
        return secret;
      },
    ],
  ])('is not there at an address that is %s', async (_, secretOf) => {
    await withAppointment();
    expect(await readFeed(await secretOf(), later)).toBeUndefined();
  });
});
