import type { StaffRole } from '#lib/casework/access/roles.ts';
import { takeInNamed } from '#lib/data/disclosures/take-in-named.ts';
import { putIn } from '#lib/data/inbox.ts';
import { type ContactDetails, contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { type Draft, newDraft } from '#lib/disclosure/draft.ts';
import { prune } from '#lib/disclosure/journey.ts';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { type Answers, answersSchema, questions } from '#lib/disclosure/questions/current.ts';
import { notGiven } from '#lib/disclosure/questions/kinds.ts';
import type { Kept } from '#lib/disclosure/receipt.ts';
import { anonymousSending, namedSending } from '#lib/disclosure/sending.ts';
import type { WhyAnonymous } from '#lib/disclosure/why-anonymous-options.ts';
import type { TestDatabase } from './database.ts';

/** @returns a draft that may be sent: everything skipped but the answers given, every notice read */
export function readyDraft(answers: Answers = {}): Draft {
  const skipped = Object.fromEntries(questions.map(({ id }) => [id, notGiven]));
  const complete = answersSchema.parse({ ...skipped, ...answers });
  const seen = noticeRules.map(({ id }) => id);
  return { ...newDraft(), ...prune({ answers: complete, seen }) };
}

/** @returns contact details of a person who may be emailed, with these fields in place of their own */
export function contactDetails(changes: Partial<ContactDetails> = {}): ContactDetails {
  return contactDetailsSchema.parse({
    name: 'Sam',
    email: 'sam@example.org',
    emailSafe: 'yes',
    mayConfirm: 'yes',
    ...changes,
  });
}

/** How another person is reached: whoever has the same address or number may be the same person. */
export const somebodyElse = { email: 'somebody.else@example.org', phone: '07700 900999' } as const;

/** @returns contact details of a person who may only be called */
export function onlyByPhone(): ContactDetails {
  return contactDetailsSchema.parse({ phone: '07700 900123', callSafe: 'yes' });
}

export interface StaffRecord {
  readonly id: string;
  readonly subject: string;
}

/** Puts a member of staff on record who signed in before. */
export async function addStaff(
  database: TestDatabase,
  name: string,
  roles: readonly StaffRole[],
): Promise<StaffRecord> {
  const [found] = await database.ask<StaffRecord>(
    `INSERT INTO staff_member (email, subject, name, roles) VALUES ($1, $2, $3, $4) RETURNING id, subject`,
    [`${crypto.randomUUID()}@example.ac.uk`, crypto.randomUUID(), name, roles],
  );
  if (found === undefined) throw new Error('no staff record was made');
  return found;
}

/** Empties every table that disclosures reach, the job queue too; staff and audit entries stay. */
export async function emptyStore(database: TestDatabase): Promise<void> {
  await database.ask(
    'TRUNCATE inbox, anonymous_disclosure, case_file, confirmed_address, administrator_notice CASCADE',
  );
  await database.ask('DELETE FROM graphile_worker._private_jobs');
}

export interface StoreCounts {
  readonly anonymous: number;
  readonly unread: number;
  readonly cases: number;
  readonly waiting: number;
  readonly records: number;
  readonly walls: number;
  readonly emails: number;
  readonly jobs: number;
  readonly audited: number;
}

/** @returns how many rows the tables hold that a disclosure may reach */
export async function storeCounts(database: TestDatabase): Promise<StoreCounts> {
  const [counts] = await database.ask<StoreCounts>(`SELECT
    (SELECT count(*)::int FROM anonymous_disclosure) AS anonymous,
    (SELECT count(*)::int FROM anonymous_unread) AS unread,
    (SELECT count(*)::int FROM case_file) AS cases,
    (SELECT count(*)::int FROM inbox WHERE envelope IS NOT NULL) AS waiting,
    (SELECT count(*)::int FROM sealed_record) AS records,
    (SELECT count(*)::int FROM case_wall) AS walls,
    (SELECT count(*)::int FROM email) AS emails,
    (SELECT count(*)::int FROM graphile_worker._private_jobs) AS jobs,
    (SELECT count(*)::int FROM audit_entry) AS audited`);
  if (counts === undefined) throw new Error('no counts');
  return counts;
}

/** Sends a named disclosure as the public site does, and takes it in as the portal does. @returns what was sent */
export async function arriveNamed(
  draft: Draft,
  contact: ContactDetails,
  now = Temporal.Now.instant(),
): Promise<Kept> {
  const kept = await putIn(namedSending(draft, contact, now));
  await takeInNamed({ now });
  return kept;
}

/** Sends an anonymous disclosure as the public site does: it waits for the batch. */
export async function sendAnonymous(
  draft: Draft,
  why: readonly WhyAnonymous[] = [],
  today = Temporal.Now.plainDateISO('Europe/London'),
): Promise<Kept> {
  return putIn(anonymousSending(draft, why, today));
}
