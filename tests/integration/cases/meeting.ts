import { z } from 'zod';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import { giveFollowUp, readFollowUpToGive } from '#lib/data/follow-up/give-follow-up.ts';
import { findFollowUpFor } from '#lib/data/follow-up/open-follow-up.ts';
import { readFollowUp } from '#lib/data/follow-up/read-follow-up.ts';
import { writeFollowUp } from '#lib/data/follow-up/write-follow-up.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { signInAs } from '../session.ts';
import { assign, caseworker, db, formOf, later, lead, newCase } from './desk.ts';

/* What tests of an appointment that takes place begin with: a case of a caseworker, with one that is booked. */

export type Posted = Readonly<Record<string, string | readonly string[]>>;

/** A Thursday, a week ahead. */
export const start = Temporal.Instant.from('2026-12-10T14:00:00Z');
export const afterwards = start.add({ hours: 1 });

/** All that must be answered, by somebody who wants it on paper. */
export const answered = {
  next: 'none',
  touch: 'no',
  writing: 'paper',
  forAddress: 'sam@example.org',
} as const;

/** @returns a case whose owner has an appointment with its person */
export async function withAppointment(wishes: Parameters<typeof newCase>[1] = {}) {
  const found = await newCase(
    { role: 'undergraduate' },
    { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes', ...wishes },
  );
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  await bookAppointment(
    found.reference,
    formOf({
      at: ['2026-12-10', '14:00'],
      minutes: '60',
      way: 'in-person',
      place: 'Room 2.14',
      colleague: caseworker.id,
      email: 'none',
    }),
    later,
  );
  await db.ask('DELETE FROM email');
  const [appointment] = (await readBrief(found.reference, later)).content.appointments;
  return { ...found, entry: appointment?.entry ?? '' };
}

const toReview = z.object({ values: z.object({ shown: z.string() }) });

/** @returns what a form carries that showed what it does */
export function shownIn(refused: unknown): string {
  return toReview.parse(refused).values.shown;
}

/** Finishes an appointment as a person does: looks through what it becomes, and presses once more. */
export async function finish(
  { reference, entry }: { readonly reference: string; readonly entry: string },
  fields: Posted = {},
  now = afterwards,
) {
  const all = { ...answered, entry, seen: '1', ...fields };
  const refused = await finishMeeting(reference, formOf(all), now);
  return finishMeeting(reference, formOf({ ...all, shown: shownIn(refused) }), now);
}

/** Opens the follow-up of a case that is first to be written, as its page does. */
export async function openFollowUp(reference: string, now: Temporal.Instant) {
  const entry = await findFollowUpFor(reference, 'follow-up', now);
  return readFollowUp(reference, entry ?? '', now);
}

/** Opens the follow-up of a case that is first to be given, as its page does. */
export async function openToGive(reference: string, now: Temporal.Instant) {
  const entry = await findFollowUpFor(reference, 'give-follow-up', now);
  return readFollowUpToGive(reference, entry ?? '', now);
}

/** Approves a follow-up as a person does: reads what they get, and presses once more. */
export async function approveFollowUp(reference: string, changes: Posted, now: Temporal.Instant) {
  const { values } = (await openFollowUp(reference, now)).shown;
  const fields = { ...values, ...changes };
  const refused = await writeFollowUp(reference, formOf(fields), now);
  const all = formOf({ ...fields, shown: shownIn(refused) });
  return { refused, outcome: await writeFollowUp(reference, all, now) };
}

/** Says how and when they got the follow-up that is approved. */
export async function sayGiven(reference: string, fields: Posted, now: Temporal.Instant) {
  const { entry, seen } = (await openToGive(reference, now)).shown;
  return giveFollowUp(reference, formOf({ entry, seen, ...fields }), now);
}

/** @returns the entries of a kind on a case, the oldest first */
export const entriesOf = (id: string, kind: string) =>
  db.ask<{ codes: Record<string, unknown>; ended_at: Date | null; due_at: Date | null }>(
    `SELECT codes, ended_at, due_at FROM entry
      WHERE case_id = $1 AND kind = $2 AND is_latest ORDER BY written_at, id`,
    [id, kind],
  );
