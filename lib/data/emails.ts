import 'server-only';
import { type EmailKind, isEmailKind } from '#lib/casework/emails/kinds.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { mailboxOf } from '#lib/forms/email-address.ts';
import { keyedHash, keyedHashes } from '#lib/sealing/keyed-hash.ts';
import { readContact } from './cases/case-contact.ts';
import { type EmailBody, emailBodySchema } from './email-body.ts';
import { database, type Transaction } from './store/database.ts';
import { instantOf } from './store/instants.ts';
import { keepRecord, readRecord } from './store/sealed-records.ts';

/** How an email ended. */
export type EmailEnd = 'sent' | 'refused' | 'failed';

/** An email that waits to be sent, with the wishes that decide whether it may, as they are now. */
export interface QueuedEmail {
  readonly id: string;
  readonly caseId: string;
  readonly kind: EmailKind;
  /** What was written at an earlier try. */
  readonly body: EmailBody | undefined;
  readonly contact: ContactDetails;
  /** Whether the person agreed to be contacted. */
  readonly hasConsent: boolean;
  readonly receivedAt: Temporal.Instant;
  /** Who has the case now, by name. */
  readonly owner: string | undefined;
}

/**
 * Queues an email to a case's reporter, in the transaction of the event that causes it: no event without its email, no
 * email without its event. Whether it may be sent is asked when it is sent.
 * @param queuedAt when the event happened
 */
export async function queueEmail(
  transaction: Transaction,
  { caseId, kind, queuedAt }: { caseId: string; kind: EmailKind; queuedAt: Date },
): Promise<void> {
  const { contactConsent } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { contactConsent: true },
  });
  // Who has not agreed to be contacted gets nothing.
  if (contactConsent !== 'yes') return;
  const { id } = await transaction.email.create({
    data: { caseId, kind, queuedAt },
    select: { id: true },
  });
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(
      'send-email', json_build_object('emailId', ${id}::text), job_key := ${id}::text
    )`;
}

/**
 * For the worker: the email, while it waits.
 * @returns undefined once it has ended
 * @throws SealBrokenError where what it needs cannot be opened
 */
export async function findQueuedEmail(id: string): Promise<QueuedEmail | undefined> {
  const found = await database().email.findFirst({
    where: { id, state: 'queued' },
    select: {
      caseId: true,
      kind: true,
      case: {
        select: { receivedAt: true, contactConsent: true, assignedTo: { select: { name: true } } },
      },
    },
  });
  if (found === null || !isEmailKind(found.kind)) return undefined;
  return {
    id,
    caseId: found.caseId,
    kind: found.kind,
    body: await readRecord(database(), { kind: 'email-body', id }, emailBodySchema),
    hasConsent: found.case.contactConsent === 'yes',
    contact: await readContact(database(), found.caseId),
    receivedAt: instantOf(found.case.receivedAt),
    owner: found.case.assignedTo?.name,
  };
}

/** Keeps what an email says, sealed, so that every try sends the same. */
export async function keepEmailBody(
  { id, caseId }: Pick<QueuedEmail, 'id' | 'caseId'>,
  body: EmailBody,
): Promise<void> {
  await database().$transaction((transaction) =>
    keepRecord(transaction, { kind: 'email-body', id }, caseId, body),
  );
}

/**
 * Notes how an email ended; an end that is on record already stays.
 * @param reason a code, never an address or a word of the content
 */
export async function endEmail(id: string, state: EmailEnd, reason: string | null): Promise<void> {
  await database().email.updateMany({
    where: { id, state: 'queued' },
    data: { state, reason, settledAt: new Date() },
  });
}

/** Tries an email again after so many seconds, as if it had not been tried. */
export async function postponeEmail(id: string, seconds: number): Promise<void> {
  await database().$executeRaw`
    SELECT graphile_worker.add_job(
      'send-email', json_build_object('emailId', ${id}::text), job_key := ${id}::text,
      run_at := clock_timestamp() + make_interval(secs => ${seconds}))`;
}

/** Has every email that waits for another try tried now: after a start, and once the provider takes emails again. */
export async function hurryEmails(): Promise<void> {
  await database().$executeRaw`
    SELECT graphile_worker.reschedule_jobs(
      array(SELECT j.id FROM graphile_worker._private_jobs j
        JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'send-email' AND j.locked_at IS NULL AND j.run_at > clock_timestamp()),
      run_at := clock_timestamp())`;
}

/** @returns how many emails went out within the hour before */
export async function countSentWithinAnHour(now = Temporal.Now.instant()): Promise<number> {
  return database().email.count({
    where: { state: 'sent', settledAt: { gt: new Date(now.epochMilliseconds - 3_600_000) } },
  });
}

const aDay = 24 * 60 * 60 * 1_000;

/**
 * Claims the one confirmation that an address may get within a day. What is kept of the address is a keyed hash, for that
 * day.
 * @returns whether this email is the one
 */
export async function claimConfirmation(
  address: string,
  emailId: string,
  now = Temporal.Now.instant(),
): Promise<boolean> {
  const mailbox = mailboxOf(address);
  const at = new Date(now.epochMilliseconds);
  const since = new Date(now.epochMilliseconds - aDay);
  const known = await database().confirmedAddress.findFirst({
    where: { addressHash: { in: [...keyedHashes('address', mailbox)] }, at: { gt: since } },
    select: { emailId: true },
  });
  if (known !== null) return known.emailId === emailId;
  // Of two at once, one is first.
  const claimed = await database().$queryRaw<{ email_id: string }[]>`
    INSERT INTO public.confirmed_address AS c (address_hash, email_id, at)
    VALUES (${keyedHash('address', mailbox)}, ${emailId}::uuid, ${at})
    ON CONFLICT (address_hash) DO UPDATE SET email_id = excluded.email_id, at = excluded.at
      WHERE c.at <= ${since} OR c.email_id = excluded.email_id
    RETURNING email_id`;
  return claimed.length > 0;
}

/** Forgets the addresses that got their confirmation more than a day ago. */
export async function forgetConfirmedAddresses(now = Temporal.Now.instant()): Promise<void> {
  await database().confirmedAddress.deleteMany({
    where: { at: { lte: new Date(now.epochMilliseconds - aDay) } },
  });
}
