import 'server-only';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import { dutyLeads } from '#lib/casework/access/duty-lead.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { NextStep } from '#lib/casework/case/states.ts';
import type { StaffEmailKind } from '#lib/casework/emails/kinds.ts';
import { institution } from '#lib/institution.ts';
import { openAppointments } from '../appointments/which-are-open.ts';
import { factsForAnybody } from '../cases/case-facts.ts';
import { walledAmong } from '../cases/walls.ts';
import { openFollowUps } from '../follow-up/which-are-open.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';

/** Whether somebody may be told of a case now: their address, or a code why not. */
export type RecipientNow = { readonly address: string } | { readonly refusal: string };

/** What staff are told of a case, and what decides whether they still need to be. */
export interface CaseToTellOf
  extends Pick<CaseFacts, 'team' | 'level' | 'state' | 'isAcknowledged' | 'assignedToId'> {
  readonly reference: string;
  readonly nextStep: NextStep | null;
  readonly dueAt: Temporal.Instant | undefined;
  /** Whether somebody asked for a lower level, and nobody has decided. */
  readonly isLoweringAsked: boolean;
  /** Until when the person to whom the email goes is asked at its gate; undefined where they are not. */
  readonly askedUntil: Temporal.Instant | undefined;
  /** When the person to whom the email goes has the appointment that it tells of; undefined where it tells of none, or it is not theirs any more. */
  readonly meetsAt: Temporal.Instant | undefined;
  /** By when the follow-up that it tells of is due; undefined where it tells of none, or its person has it, or wants none. */
  readonly followUpDueAt: Temporal.Instant | undefined;
  /** Whether the person to whom the email goes has the case. */
  readonly isTheirs: boolean;
}

/** Who may be told of a case that needs somebody, as things are now. */
export interface OnDuty {
  /** The ids of its duty leads. */
  readonly duty: readonly string[];
  /** Who is on call by the institution's configuration, and may know of the case. */
  readonly onCall: readonly Reader[];
}

/**
 * @param staff everybody on record, where whoever asks has them already
 * @returns whom a case falls to: never anybody from whom it is walled off, and nobody while it waits at the gate
 */
export async function findOnDuty(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
  staff?: readonly Reader[],
): Promise<OnDuty> {
  const readers = staff ?? (await findReaders(transaction, now));
  const { team, lastReaders, gate } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { team: true, lastReaders: true, gate: true },
  });
  if (waitsAtGate({ gate })) return { duty: [], onCall: [] };
  const walled = await walledAmong(transaction, caseId, readers);
  const duty = dutyLeads(readers, walled, { team, lastReaders });
  const named = readers.filter(
    ({ email, active, away }) => active && !away && institution.onCall.includes(email),
  );
  if (named.length === 0) return { duty, onCall: [] };
  const factsFor = await factsForAnybody(transaction, caseId, named, now);
  return {
    duty,
    // Nobody is told of what they could not open.
    onCall: named.filter((one) => can.seeCaseSummary(one, factsFor(one.id))),
  };
}

/**
 * For the worker, just before an email to a member of staff goes: who they are and whether they may still be told, whatever was true when
 * it was queued.
 */
export async function readForRecipient(
  transaction: Transaction,
  {
    caseId,
    kind,
    recipientId,
    entryId,
  }: {
    readonly caseId: string;
    readonly kind: StaffEmailKind;
    readonly recipientId: string;
    /** A version of the appointment, or of the follow-up, that it tells of. */
    readonly entryId?: string | null;
  },
  now: Temporal.Instant,
): Promise<{ readonly recipient: RecipientNow; readonly about: CaseToTellOf }> {
  const readers = await findReaders(transaction, now);
  const recipient = readers.find(({ id }) => id === recipientId);
  const factsFor = await factsForAnybody(transaction, caseId, readers, now);
  const facts = factsFor(recipientId);
  const { reference, nextDueAt, nextStep, gateDueAt } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { reference: true, nextDueAt: true, nextStep: true, gateDueAt: true },
  });
  const isAsked = waitsAtGate(facts) && facts.gateReaderId === recipientId;
  const { duty, onCall } = await findOnDuty(transaction, caseId, now, readers);
  const isOnDuty = duty.includes(recipientId) || onCall.some(({ id }) => id === recipientId);
  return {
    about: {
      reference,
      team: facts.team,
      level: facts.level,
      state: facts.state,
      isAcknowledged: facts.isAcknowledged,
      assignedToId: facts.assignedToId,
      isLoweringAsked: facts.loweringAskedById !== null,
      nextStep,
      dueAt: nextDueAt === null ? undefined : instantOf(nextDueAt),
      askedUntil: isAsked && gateDueAt !== null ? instantOf(gateDueAt) : undefined,
      meetsAt:
        kind === 'appointment-booked' && typeof entryId === 'string'
          ? await meetingOf(transaction, entryId, recipientId)
          : undefined,
      followUpDueAt:
        kind === 'follow-up-due' && typeof entryId === 'string'
          ? await dueTimeOf(transaction, entryId, now)
          : undefined,
      isTheirs: facts.assignedToId === recipientId,
    },
    recipient: addressOrRefusal(recipient, facts, { kind, isOnDuty }),
  };
}

function addressOrRefusal(
  recipient: Reader | undefined,
  facts: CaseFacts,
  { kind, isOnDuty }: { readonly kind: StaffEmailKind; readonly isOnDuty: boolean },
): RecipientNow {
  if (recipient === undefined || !recipient.active) return { refusal: 'not-staff' };
  if (facts.isWalled) return { refusal: 'not-for-them' };
  if (kind === 'gate-asked') return askedAtGate(recipient, facts);
  if (waitsAtGate(facts)) return { refusal: 'not-for-them' };
  if (isOnDuty) return { address: recipient.email };
  if (!can.seeCaseSummary(recipient, facts)) return { refusal: 'not-for-them' };
  // An owner who is away is why a case is opened for cover: they read of it when they are back.
  if (recipient.away && kind !== 'cover-opened') return { refusal: 'away' };
  return { address: recipient.email };
}

/** @returns when an appointment is, as it stands now; undefined where it is not with this colleague any more, or has ended */
async function meetingOf(
  transaction: Transaction,
  entryId: string,
  colleague: string,
): Promise<Temporal.Instant | undefined> {
  const told = await transaction.entry.findUnique({
    where: { id: entryId },
    select: { originalId: true },
  });
  const found = await transaction.entry.findFirst({
    where: { ...openAppointments, originalId: told?.originalId ?? entryId, ownerId: colleague },
    select: { dueAt: true },
  });
  return found === null || found.dueAt === null ? undefined : instantOf(found.dueAt);
}

/** @returns by when a follow-up is due, as it stands now; undefined where its person has it or wants none, and once it is overdue */
async function dueTimeOf(
  transaction: Transaction,
  entryId: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const found = await transaction.entry.findFirst({
    // Once the day is over it is overdue, and stands so on My day.
    where: { ...openFollowUps, originalId: entryId, dueAt: { gt: storedInstant(now) } },
    select: { dueAt: true },
  });
  return found === null || found.dueAt === null ? undefined : instantOf(found.dueAt);
}

/** The question is for its reader alone; one that was answered or went on meanwhile is nobody's. */
function askedAtGate({ id, email, away }: Reader, facts: CaseFacts): RecipientNow {
  if (!waitsAtGate(facts) || facts.gateReaderId !== id) return { refusal: 'overtaken' };
  return away ? { refusal: 'away' } : { address: email };
}

function waitsAtGate({ gate }: Pick<CaseFacts, 'gate'>): boolean {
  return gate === 'waiting' || gate === 'asking';
}
