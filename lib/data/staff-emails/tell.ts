import 'server-only';
import { partsIn } from '#lib/casework/access/parts.ts';
import type { NextStep } from '#lib/casework/case/states.ts';
import type { StaffEmailKind } from '#lib/casework/emails/kinds.ts';
import { institution } from '#lib/institution.ts';
import { factsForAnybody } from '../cases/case-facts.ts';
import { countQueued, queueStaffEmails } from '../emails/queue.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { findOnDuty } from './recipient.ts';
import { alertRed } from './red-alerts.ts';

const aDay = { hours: 24 } as const;

/** What is to be told, by whom. */
interface Telling {
  readonly now: Temporal.Instant;
  /** Whoever did it knows of it already. */
  readonly except?: string;
  /** Everybody on record, where whoever asks has them already. */
  readonly staff?: readonly Reader[];
}

/**
 * Tells the duty leads of a case that came and that nobody has: by a Red alert where that is what it is. While it waits at the gate
 * nobody is told but who is asked there.
 */
export async function tellOfNewCase(
  transaction: Transaction,
  caseId: string,
  telling: Telling,
): Promise<void> {
  const { level, assignedToId } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { level: true, assignedToId: true },
  });
  if (level === 'red') await alertRed(transaction, caseId, telling.now, telling.staff);
  else if (assignedToId === null) await tellDutyLeads(transaction, caseId, 'new-case', telling);
}

/**
 * Tells the duty leads of something on a case. Of new cases nobody is told more often in a day than the queue takes for a burst, and says
 * so: a flood fills no mailbox, and keeps no other email waiting.
 * @returns whether anybody is told
 */
export async function tellDutyLeads(
  transaction: Transaction,
  caseId: string,
  kind: StaffEmailKind,
  { now, except, staff }: Telling,
): Promise<boolean> {
  const { duty } = await findOnDuty(transaction, caseId, now, staff);
  const others = duty.filter((id) => id !== except);
  const had = kind === 'new-case' ? await countQueued(transaction, kind, now, aDay) : new Map();
  const recipients = others.filter((id) => (had.get(id) ?? 0) < institution.burst.named);
  await queueStaffEmails(transaction, { caseId, kind, recipients, now });
  return recipients.length > 0;
}

/**
 * Tells who is asked at the gate whom a reporter meant that a question waits for them: they have some hours. In a flood they are told of no
 * more in a day than the queue takes for a burst.
 * @param reader the id of who is asked; undefined where nobody is newly asked
 */
export async function tellGateReader(
  transaction: Transaction,
  caseId: string,
  reader: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  if (reader === undefined) return;
  const had = await countQueued(transaction, 'gate-asked', now, aDay);
  if ((had.get(reader) ?? 0) >= institution.burst.named) return;
  await queueStaffEmails(transaction, { caseId, kind: 'gate-asked', recipients: [reader], now });
}

/** The next step of a case before something was done on it, and after it. */
interface StepOfCase {
  readonly before: NextStep | null;
  readonly after: unknown;
}

/**
 * Tells the duty leads at once of a case that came to the step at which its lead decides. Of one that came, or was opened again, they are told
 * by another email.
 */
export async function tellThatLeadDecides(
  transaction: Transaction,
  caseId: string,
  { before, after }: StepOfCase,
  telling: Telling,
): Promise<void> {
  if (before === null || before === 'lead' || after !== 'lead') return;
  await tellDutyLeads(transaction, caseId, 'lead-decides', telling);
}

/** Tells the duty leads that somebody who works on a case found that it is Red: who found it has seen that, so that no Red alert goes. */
export async function tellThatItBecameRed(
  transaction: Transaction,
  caseId: string,
  telling: Telling,
): Promise<void> {
  await tellDutyLeads(transaction, caseId, 'became-red', telling);
}

/** Tells owner, duty leads and the one who covers that a case was opened for cover. */
export async function tellOfCover(
  transaction: Transaction,
  about: OwnedCase & { readonly colleagueId: string },
  telling: Telling,
): Promise<void> {
  await tellThoseOnCase(transaction, about, 'cover-opened', telling);
}

/** Tells owner, duty leads and the one who is added that somebody works on a case beside its owner, or does not any more. */
export async function tellOfCoWorkers(
  transaction: Transaction,
  about: OwnedCase & { readonly colleagueId?: string },
  telling: Telling,
): Promise<void> {
  await tellThoseOnCase(transaction, about, 'co-workers-changed', telling);
}

interface OwnedCase {
  readonly id: string;
  readonly assignedToId: string | null;
}

async function tellThoseOnCase(
  transaction: Transaction,
  { id: caseId, assignedToId, colleagueId }: OwnedCase & { readonly colleagueId?: string },
  kind: StaffEmailKind,
  { now, except, staff }: Telling,
): Promise<void> {
  const { duty } = await findOnDuty(transaction, caseId, now, staff);
  const people = [assignedToId, colleagueId].filter((id) => typeof id === 'string');
  const recipients = [...new Set([...people, ...duty])].filter((id) => id !== except);
  await queueStaffEmails(transaction, { caseId, kind, recipients, now });
}

/** Tells whoever decides as safeguarding lead that they are asked: in their absence whoever stands in. */
export async function tellSafeguardingLead(
  transaction: Transaction,
  caseId: string,
  { now, except, staff }: Telling,
): Promise<void> {
  const readers = staff ?? (await findReaders(transaction, now));
  const factsFor = await factsForAnybody(transaction, caseId, readers, now);
  const asked = readers.filter(
    (one) => one.active && partsIn(one, factsFor(one.id)).has('safeguarding-lead'),
  );
  const there = asked.filter(({ away }) => !away);
  const recipients = (there.length > 0 ? there : asked)
    .map(({ id }) => id)
    .filter((id) => id !== except);
  await queueStaffEmails(transaction, { caseId, kind: 'safeguarding-asked', recipients, now });
}
