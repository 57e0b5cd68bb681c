import 'server-only';
import type { CaseState, NextStep } from '#lib/casework/case/states.ts';
import {
  type EmailKind,
  isEmailKind,
  isToReporter,
  jobPriority,
  type ReporterEmailKind,
  type StaffEmailKind,
} from '#lib/casework/emails/kinds.ts';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import { triedSinceInTouch } from '#lib/casework/standing/tried.ts';
import type { LetterTexts } from '#lib/casework/texts/editable-texts.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { readContact } from '../cases/case-contact.ts';
import { readOnRecord } from '../cases/on-record.ts';
import { addressForContent } from '../follow-up/may-write.ts';
import {
  type CaseToTellOf,
  type RecipientNow,
  readForRecipient,
} from '../staff-emails/recipient.ts';
import { database, type Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { keepRecord, readRecord } from '../store/sealed-records.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';
import { type EmailBody, emailBodySchema } from './body.ts';
import { type EntryToTellOf, readEntryToTellOf } from './entry-of-email.ts';

/** How an email ended. */
export type EmailEnd = 'sent' | 'refused' | 'failed';

/** An email that waits to be sent. */
interface Queued<Kind extends EmailKind> {
  readonly id: string;
  readonly caseId: string;
  readonly kind: Kind;
  readonly queuedAt: Temporal.Instant;
  /** It does not go before. */
  readonly notBefore: Temporal.Instant | undefined;
  /** What was written at an earlier try. */
  readonly body: EmailBody | undefined;
}

/** One to the person who got in touch, with the wishes that decide whether it may go, as they are now. */
export interface QueuedForReporter extends Queued<ReporterEmailKind>, EntryToTellOf {
  readonly contact: ContactDetails;
  /** Whether they agreed to be contacted at all. */
  readonly consent: ContactConsent;
  readonly receivedAt: Temporal.Instant;
  readonly state: CaseState;
  /** When they were last reached. */
  readonly lastContactAt: Temporal.Instant | undefined;
  /** How often they were tried without success since they were last in touch. */
  readonly tried: number;
  readonly nextStep: NextStep | null;
  /** Who has the case now, by name. */
  readonly owner: string | undefined;
  /** What its editable parts say now. */
  readonly texts: LetterTexts;
  /** The one address to which what was discussed may be written, as things are now. */
  readonly addressForContent: string | undefined;
}

/** One to a member of staff, with whether they may know of the case, as things are now. */
export interface QueuedForStaff extends Queued<StaffEmailKind> {
  readonly recipient: RecipientNow;
  readonly about: CaseToTellOf;
  /** Whether a later one of the kind waits for them, or went to them. */
  readonly hasLater: boolean;
}

export type QueuedEmail = QueuedForReporter | QueuedForStaff;

/**
 * Queues an email to a case's reporter, in the transaction of the event that causes it: no event without its email, no
 * email without its event. Whether it may be sent is asked when it is sent.
 * @param queuedAt when the event happened
 */
export async function queueEmail(
  transaction: Transaction,
  email: {
    readonly caseId: string;
    readonly kind: ReporterEmailKind;
    readonly queuedAt: Date;
    /** The entry that it goes with: the version of an appointment, or of the follow-up that was approved, a closing, or that they were asked how they are. */
    readonly entryId?: string;
    /** It waits until then. */
    readonly notBefore?: Date;
  },
): Promise<void> {
  const { contactConsent } = await transaction.case.findUniqueOrThrow({
    where: { id: email.caseId },
    select: { contactConsent: true },
  });
  // Who has not agreed to be contacted gets nothing.
  if (contactConsent !== 'yes') return;
  await queue(transaction, email);
}

/**
 * Queues emails to members of staff, in the transaction of the event that causes them.
 * @param recipients ids
 * @param round of what comes again and again: the database keeps one of each round to a person
 */
export async function queueStaffEmails(
  transaction: Transaction,
  {
    recipients,
    now,
    ...email
  }: {
    readonly caseId: string;
    readonly kind: StaffEmailKind;
    readonly recipients: readonly string[];
    readonly now: Temporal.Instant;
    readonly round?: number;
    /** The version of an appointment, or the follow-up, that it tells of. */
    readonly entryId?: string;
    /** It waits until then. */
    readonly notBefore?: Date;
  },
): Promise<void> {
  for (const recipientId of recipients) {
    await queue(transaction, { ...email, recipientId, queuedAt: storedInstant(now) });
  }
}

async function queue(
  transaction: Transaction,
  data: {
    readonly caseId: string;
    readonly kind: EmailKind;
    readonly queuedAt: Date;
    readonly recipientId?: string;
    readonly round?: number;
    readonly entryId?: string;
    readonly notBefore?: Date;
  },
): Promise<void> {
  const { id } = await transaction.email.create({ data, select: { id: true } });
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(
      'send-email', json_build_object('emailId', ${id}::text), job_key := ${id}::text,
      priority := ${jobPriority(data.kind)}::int, run_at := ${data.notBefore ?? null}::timestamptz
    )`;
}

/** @returns how many emails of a kind were queued for each member of staff within some time before */
export async function countQueued(
  transaction: Pick<Transaction, 'email'>,
  kind: StaffEmailKind,
  now: Temporal.Instant,
  within: Temporal.DurationLike,
): Promise<ReadonlyMap<string, number>> {
  const counted = await transaction.email.groupBy({
    by: ['recipientId'],
    where: {
      recipientId: { not: null },
      kind,
      queuedAt: { gt: storedInstant(now.subtract(within)) },
    },
    _count: true,
  });
  return new Map(
    counted.flatMap(({ recipientId, _count }) =>
      recipientId === null ? [] : [[recipientId, _count] as const],
    ),
  );
}

/**
 * For the worker: the email, while it waits.
 * @returns undefined once it has ended
 * @throws SealBrokenError where what it needs cannot be opened
 */
export async function findQueuedEmail(
  id: string,
  now = Temporal.Now.instant(),
): Promise<QueuedEmail | undefined> {
  const found = await database().email.findFirst({
    where: { id, state: 'queued' },
    select: {
      caseId: true,
      kind: true,
      queuedAt: true,
      recipientId: true,
      entryId: true,
      notBefore: true,
    },
  });
  if (found === null || !isEmailKind(found.kind)) return undefined;
  const { caseId, kind, recipientId, entryId, notBefore } = found;
  const common = {
    id,
    caseId,
    queuedAt: instantOf(found.queuedAt),
    notBefore: notBefore === null ? undefined : instantOf(notBefore),
    body: await readRecord(database(), { kind: 'email-body', id }, emailBodySchema),
  };
  if (isToReporter(kind)) {
    return {
      ...common,
      kind,
      ...(await readForReporter(caseId, entryId, now)),
      texts: await readLetterTexts(database(), kind),
    };
  }
  if (recipientId === null) return undefined;
  const later = await database().email.count({
    where: { caseId, kind, recipientId, queuedAt: { gt: found.queuedAt } },
  });
  const known = await database().$transaction((transaction) =>
    readForRecipient(transaction, { caseId, kind, recipientId, entryId }, now),
  );
  return { ...common, kind, ...known, hasLater: later > 0 };
}

async function readForReporter(caseId: string, entryId: string | null, now: Temporal.Instant) {
  const found = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      receivedAt: true,
      contactConsent: true,
      lastContactAt: true,
      state: true,
      nextStep: true,
      emailConfirmedAt: true,
      writingAgreedAt: true,
      assignedTo: { select: { name: true } },
    },
  });
  const { receivedAt, lastContactAt, state, nextStep, assignedTo, contactConsent } = found;
  const { record, ...told } = await database().$transaction(async (transaction) => ({
    record: await readOnRecord(transaction, caseId),
    ...(await readEntryToTellOf(transaction, entryId, now)),
  }));
  const contact = await readContact(database(), caseId);
  return {
    ...told,
    addressForContent: addressForContent(found, contact),
    contact,
    consent: contactConsent,
    receivedAt: instantOf(receivedAt),
    state,
    nextStep,
    tried: triedSinceInTouch(record).length,
    lastContactAt: lastContactAt === null ? undefined : instantOf(lastContactAt),
    owner: assignedTo?.name,
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
 * @returns whether it had not ended before
 */
export async function endEmail(
  id: string,
  state: EmailEnd,
  reason: string | null,
  transaction: Pick<Transaction, 'email'> = database(),
): Promise<boolean> {
  const { count } = await transaction.email.updateMany({
    where: { id, state: 'queued' },
    data: { state, reason, settledAt: new Date() },
  });
  return count > 0;
}

/** @returns how many emails went out within the hour before */
export async function countSentWithinAnHour(now = Temporal.Now.instant()): Promise<number> {
  return database().email.count({
    where: { state: 'sent', settledAt: { gt: new Date(now.epochMilliseconds - 3_600_000) } },
  });
}
