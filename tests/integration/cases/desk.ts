import { beforeEach } from 'vitest';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { ownDatabase } from '../database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from '../records.ts';

/*
 * What the tests of verbs begin with: a database of their own with a lead, two caseworkers of the students' team and one of
 * the other, and new cases. A file that imports it signs people in by `vi.mock('next-auth', …)`, as below each one's imports.
 */

export const db = await ownDatabase();

export const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);
export const caseworker = await addStaff(db, 'Tomasz Lewandowski', ['student-caseworker']);
export const colleague = await addStaff(db, 'Amara Osei', ['student-caseworker']);
export const stranger = await addStaff(db, 'Helen Marsh', ['staff-caseworker']);

/** A Wednesday. */
export const received = Temporal.Instant.from('2026-12-02T09:00:00Z');
export const assignedAt = received.add({ hours: 1 });
export const later = received.add({ hours: 2 });

beforeEach(() => emptyStore(db));

/** @returns a form as a browser posts it */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

/** @returns a case that has just come, of a person whose phone may be called */
export async function newCase(
  answers: Answers = { role: 'undergraduate' },
  wishes: Partial<ContactDetails> = {},
): Promise<{ readonly id: string; readonly reference: string }> {
  const draft = readyDraft(answers);
  await arriveNamed(
    draft,
    contactDetails({ phone: '07700 900123', callSafe: 'yes', unreachable: 'next-way', ...wishes }),
    received,
  );
  return { id: draft.storedId, reference: draft.reference };
}

interface Standing {
  readonly state: string;
  readonly next_step: string | null;
  readonly assigned_to_id: string | null;
  readonly version: number;
  readonly first_attempt_at: Date | null;
  readonly next_due_at: Date | null;
  readonly first_contact_due_at: Date;
  readonly acknowledge_due_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly reached_at: Date | null;
}

/** @returns a case’s row, where what queues and clocks need stands */
export async function standing(id: string): Promise<Standing | undefined> {
  const [found] = await db.ask<Standing>('SELECT * FROM case_file WHERE id = $1', [id]);
  return found;
}

/** @returns the version of a case, as the page of a verb shows it */
export async function versionOf(reference: string): Promise<number> {
  const [found] = await db.ask<{ version: number }>(
    'SELECT version FROM case_file WHERE reference = $1',
    [reference],
  );
  return found?.version ?? 0;
}

/** Decides as safeguarding lead, on the case as it is. */
export async function decideAsSafeguardingLead(
  reference: string,
  decision: Readonly<Record<string, string>>,
  now: Temporal.Instant,
) {
  const seen = `${await versionOf(reference)}`;
  return decideSafeguarding(reference, formOf({ ...decision, seen }), now);
}

/** @returns the audit entries of a case, by their codes, the oldest first */
export const audited = (id: string) =>
  db
    .ask<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject = $1 ORDER BY sequence',
      [id],
    )
    .then((rows) => rows.map(({ action }) => action));

/** Assigns a case as the person who is signed in, from a page that they have just opened. */
export async function assign(reference: string, owner: string, why = '') {
  const { seen } = (await readAssignment(reference)).shown;
  return assignCase(reference, formOf({ owner, why, seen }), assignedAt);
}

/** A phone call that reached the person, as its form is posted. */
export const call = (changes: Readonly<Record<string, string | readonly string[]>> = {}) =>
  formOf({
    outcome: 'reached',
    way: 'call',
    said: 'Will come on Friday',
    at: ['2026-12-02', '10:30'],
    ...changes,
  });

/** Somebody who must not have a case, as the form that says so is posted. */
export const keptOut = (...add: readonly string[]) => ({
  add,
  whose: 'person',
  why: 'They live together',
  sure: 'yes',
});
