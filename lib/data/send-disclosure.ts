import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { whoIsMeant } from '#lib/casework/access/conflict.ts';
import { routeAround } from '#lib/casework/access/routing.ts';
import { dueAt } from '#lib/casework/clock.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { anonymousReference, newCaseReference } from '#lib/casework/reference.ts';
import { tailoredSupport } from '#lib/content/tailored-support.ts';
import { addressForConfirmation, type ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Draft, Receipt } from '#lib/disclosure/draft.ts';
import { isReadyToSend } from '#lib/disclosure/journey.ts';
import { teamFor } from '#lib/disclosure/routing.ts';
import { isImminentRisk, isUnder18, triage } from '#lib/disclosure/triage.ts';
import { ExpectedError } from '#lib/errors.ts';
import { institution } from '#lib/institution.ts';
import { seal } from '#lib/sealing/seal.ts';
import { audit } from './audit.ts';
import { database, type Transaction } from './database.ts';
import { queueEmail } from './emails.ts';
import { knownRoles } from './staff.ts';

/*
 * The one place where a disclosure enters the store. There is no viewer: everyone may disclose. The draft's id
 * makes sending twice harmless: the second time finds what the first one stored, and returns the same receipt.
 */

/** The draft is not complete: a step was left out, or the service is not for this person. */
export class NotReadyError extends ExpectedError {
  override readonly name = 'NotReadyError';
}

/** Everybody who could take the case is among those whom the reporter does not want to have it. */
export class NobodyLeftError extends ExpectedError {
  override readonly name = 'NobodyLeftError';
}

/** The store was asked to keep it, and its answer was lost: it may be stored or not. */
export class UnconfirmedError extends ExpectedError {
  override readonly name = 'UnconfirmedError';
}

/**
 * Stores an anonymous disclosure: an id, a date, a version, coded answers, a level. No time of day, nothing of the
 * request, no audit entry (it would tell the hour), no job, no log line.
 * @throws NotReadyError, UnconfirmedError; any other error means that this call stored nothing
 */
export async function sendAnonymously(
  draft: Draft,
  whyAnonymous: readonly string[],
  now = Temporal.Now.instant(),
): Promise<Receipt> {
  assertReady(draft);
  const receivedOn = dateOf(now);
  const answers = { ...draft.answers, whyAnonymous };
  return inTransaction(async (transaction) => {
    const earlier = await alreadySent(transaction, draft, { way: 'anonymous', answers });
    if (earlier !== undefined) return earlier;
    const { level } = triage(draft.answers);
    await transaction.anonymousDisclosure.create({
      data: {
        id: draft.id,
        receivedOn,
        questionSetVersion: draft.version,
        answers,
        level,
        unread: { create: { level, receivedOn } },
      },
      select: { id: true },
    });
    return anonymousReceipt(draft);
  });
}

/**
 * Stores a named disclosure as a case: routed, levelled, its clock started, its contact details sealed, the people
 * it must be kept from walled off, and the confirmation queued where the reporter allowed it.
 * @throws NotReadyError, NobodyLeftError, UnconfirmedError; any other error means that this call stored nothing
 */
export async function sendNamed(
  draft: Draft,
  details: ContactDetails,
  now = Temporal.Now.instant(),
): Promise<Receipt> {
  assertReady(draft);
  const id = crypto.randomUUID();
  const contact = await seal({ kind: 'case-contact', id }, details);
  const receivedAt = new Date(now.epochMilliseconds);
  const { level, rules } = triage(draft.answers);
  const due = dueAt(now, institution.serviceStandards.firstContact[level], workingCalendar);
  const confirmedByEmail = addressForConfirmation(details) !== undefined;

  return inTransaction(async (transaction) => {
    const earlier = await alreadySent(transaction, draft, { way: 'named', now });
    if (earlier !== undefined) return earlier;
    const { team, walled, safeguarding } = await route(transaction, draft, details);
    const { reference } = await transaction.case.create({
      data: {
        id,
        reference: newCaseReference(),
        submissionId: draft.id,
        team,
        level,
        rules: [...rules],
        questionSetVersion: draft.version,
        answers: draft.answers,
        safeguarding,
        receivedAt,
        firstContactDueAt: new Date(due.epochMilliseconds),
        contact: { create: contact },
        walls: { create: walled.map((staffId) => ({ staffId })) },
      },
      select: { reference: true },
    });
    if (confirmedByEmail) {
      await queueEmail(transaction, { caseId: id, kind: 'we-have-it', queuedAt: receivedAt });
    }
    await audit(transaction, 'case.received', { subject: id });
    return namedReceipt(draft, reference, due, confirmedByEmail);
  });
}

/** What fails before the end of the work is rolled back. What fails after it, fails while the store is told to keep it. */
async function inTransaction(work: (transaction: Transaction) => Promise<Receipt>) {
  let isDone = false;
  try {
    return await database().$transaction(async (transaction) => {
      const receipt = await work(transaction);
      isDone = true;
      return receipt;
    });
  } catch (error) {
    if (!isDone) throw error;
    throw new UnconfirmedError('no answer to the commit', { cause: error });
  }
}

function assertReady(draft: Draft): void {
  if (!isReadyToSend(draft)) throw new NotReadyError('the draft is not complete');
}

/** A double press of Send comes within this time; what comes later may be a correction. */
const secondsOfOneSending = 5;

/** What is sent now, as far as it can be told from what was sent first. */
type Sending =
  | { readonly way: 'anonymous'; readonly answers: object }
  // Contact details are sealed: whether they are the same nobody here can know, only when they came.
  | { readonly way: 'named'; readonly now: Temporal.Instant };

/**
 * Holds off a second sending of the same draft, and finds what the first one stored. What was stored first stays, and
 * the receipt says so, unless this is plainly the same sending.
 */
async function alreadySent(
  transaction: Transaction,
  draft: Draft,
  sending: Sending,
): Promise<Receipt | undefined> {
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${draft.id}, 1))`;
  const anonymous = await transaction.anonymousDisclosure.findUnique({
    where: { id: draft.id },
    select: { answers: true },
  });
  if (anonymous !== null) {
    const receipt = anonymousReceipt(draft);
    if (sending.way === 'named') return { ...receipt, keptEarlier: 'other-way' };
    const isSame = isDeepStrictEqual(anonymous.answers, sending.answers);
    return isSame ? receipt : { ...receipt, keptEarlier: 'same-way' };
  }
  const found = await transaction.case.findUnique({
    where: { submissionId: draft.id },
    select: {
      reference: true,
      receivedAt: true,
      firstContactDueAt: true,
      _count: { select: { emails: true } },
    },
  });
  if (found === null) return undefined;
  const due = Temporal.Instant.fromEpochMilliseconds(found.firstContactDueAt.getTime());
  const receipt = namedReceipt(draft, found.reference, due, found._count.emails > 0);
  if (sending.way === 'anonymous') return { ...receipt, keptEarlier: 'other-way' };
  const age = sending.now.epochMilliseconds - found.receivedAt.getTime();
  return age <= secondsOfOneSending * 1_000 ? receipt : { ...receipt, keptEarlier: 'same-way' };
}

/** Finds the team that the case goes to, and the people whom the reporter does not want to have it. */
async function route(transaction: Transaction, draft: Draft, details: ContactDetails) {
  const staff = await transaction.staffMember.findMany({
    select: { id: true, name: true, email: true, roles: true, active: true },
  });
  const { meant, touched } = whoIsMeant(staff, [], details.notTo);
  const walled = [...meant, ...touched];
  const readers = staff.map(({ roles, ...person }) => ({
    ...person,
    roles: knownRoles(roles),
    away: false,
    deputyId: null,
  }));
  const routed = routeAround(readers, new Set(walled), {
    team: teamFor(draft.answers),
    safeguarding: isUnder18(draft.answers) || isImminentRisk(draft.answers),
  });
  if (routed.lastReaders && walled.length > 0) {
    throw new NobodyLeftError('every possible reader is named');
  }
  return { ...routed, walled };
}

function anonymousReceipt(draft: Draft): Receipt {
  return {
    kind: 'receipt',
    path: 'anonymous',
    reference: anonymousReference(draft.id),
    confirmedByEmail: false,
    support: tailoredSupport(draft.answers),
  };
}

function namedReceipt(
  draft: Draft,
  reference: string,
  due: Temporal.Instant,
  confirmedByEmail: boolean,
): Receipt {
  return {
    kind: 'receipt',
    path: 'named',
    reference,
    contactBy: due.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate().toString(),
    confirmedByEmail,
    support: tailoredSupport(draft.answers),
  };
}

/** The date without a time: Prisma writes the UTC date of midnight. */
function dateOf(now: Temporal.Instant): Date {
  const date = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  return new Date(`${date.toString()}T00:00:00Z`);
}
