import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { TestDatabase } from './database.ts';
import { arriveNamed, contactDetails, readyDraft } from './records.ts';

/** The part of a row of emails that tests look at. */
export interface StoredEmail {
  readonly id: string;
  readonly case_id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly settled_at: Date | null;
}

/** @returns the only email to a reporter in the store. @throws Error if there are none or several */
export async function theEmail(db: TestDatabase): Promise<StoredEmail> {
  const rows = await db.ask<StoredEmail>('SELECT * FROM email WHERE recipient_id IS NULL');
  const [only] = rows;
  if (only === undefined || rows.length !== 1) throw new Error(`${rows.length} emails`);
  return only;
}

/** Sends a disclosure whose reporter may be emailed, and takes it in. @returns the confirmation that is queued */
export async function queueEmail(
  db: TestDatabase,
  contact: Partial<ContactDetails> = {},
): Promise<StoredEmail> {
  const now = Temporal.Instant.from('2026-11-25T10:00:00Z');
  await arriveNamed(readyDraft({ role: 'undergraduate' }), contactDetails(contact), now);
  return theEmail(db);
}
