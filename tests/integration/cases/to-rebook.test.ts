import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { cancelAppointment } from '#lib/data/appointments/end.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  keptOut,
  later,
  lead,
  newCase,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Appointments ahead whose colleague cannot keep them stand before the lead. */

const otherLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);

beforeEach(() => db.ask('UPDATE staff_member SET active = true, away_from = NULL, away_to = NULL'));

/** A case with an appointment on Thursday 10 December at 14:00, with its owner. */
async function booked() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  const form = formOf({
    at: ['2026-12-10', '14:00'],
    minutes: '60',
    way: 'in-person',
    place: 'Room 2',
    colleague: caseworker.id,
    email: 'none',
  });
  expect(await bookAppointment(found.reference, form, later)).toBe('saved');
  const [row] = await db.ask<{ entry: string }>(
    `SELECT original_id AS entry FROM entry WHERE kind = 'appointment' AND case_id = $1`,
    [found.id],
  );
  return { ...found, entry: row?.entry ?? '' };
}

const toRebook = async (at = later) => (await readLeadPage(at)).toRebook;

describe('an appointment to rebook', () => {
  it('is none while its colleague has the case and is here', async () => {
    await booked();
    expect(await toRebook()).toEqual([]);
  });

  it('stands there with why, whom, when and with whom, where its colleague does not have the case any more', async () => {
    const { id, reference, entry } = await booked();
    await assign(reference, colleague.id);
    expect(await toRebook()).toEqual([
      {
        caseId: id,
        reference,
        name: 'Sam',
        entry,
        start: Temporal.Instant.from('2026-12-10T14:00:00Z'),
        colleague: 'Tomasz Lewandowski',
        why: 'lost',
      },
    ]);
  });

  it('stands there where its colleague must not have the case', async () => {
    const { reference } = await booked();
    const walls = { ...keptOut(caseworker.id), seen: `${await versionOf(reference)}` };
    expect(await changeWalls(reference, formOf(walls), later)).toBe('saved');
    expect(await toRebook()).toMatchObject([{ reference, why: 'lost' }]);
  });

  it('stands there where its colleague was deactivated', async () => {
    const { reference } = await booked();
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [caseworker.id]);
    expect(await toRebook()).toMatchObject([{ reference, why: 'left' }]);
  });

  it.each([
    ['2026-12-10', '2026-12-10', true],
    ['2026-12-01', '2026-12-09', false],
    ['2026-12-11', '2026-12-31', false],
  ])('with somebody away from %s to %s: %s', async (from, to, expected) => {
    const { reference } = await booked();
    await db.ask('UPDATE staff_member SET away_from = $1, away_to = $2 WHERE id = $3', [
      from,
      to,
      caseworker.id,
    ]);
    expect(await toRebook()).toMatchObject(expected ? [{ reference, why: 'away' }] : []);
  });

  it('goes from there once it is cancelled, is over, or was struck out', async () => {
    const { reference, entry } = await booked();
    await assign(reference, colleague.id);
    expect(await toRebook(Temporal.Instant.from('2026-12-10T14:00:00Z'))).toEqual([]);
    await db.ask('UPDATE entry SET struck_at = now() WHERE original_id = $1', [entry]);
    expect(await toRebook()).toEqual([]);
    await db.ask('UPDATE entry SET struck_at = NULL WHERE original_id = $1', [entry]);
    const cancelling = formOf({ entry, seen: '1', why: 'Moved', email: 'none' });
    expect(await cancelAppointment(reference, cancelling, later)).toBe('saved');
    expect(await toRebook()).toEqual([]);
  });

  it('is nothing to the lead of the other team, nor to a lead who must not have the case', async () => {
    const { id, reference } = await booked();
    await assign(reference, colleague.id);
    signInAs(otherLead);
    expect(await toRebook()).toEqual([]);
    signInAs(lead);
    await db.ask(`UPDATE case_file SET gate = 'waiting' WHERE id = $1`, [id]);
    expect(await toRebook()).toEqual([]);
  });
});
