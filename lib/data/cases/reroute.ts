import 'server-only';
import type { Gate } from '#lib/casework/access/case-facts.ts';
import { askingMinutes, gateMinutes } from '#lib/casework/access/gate.ts';
import { gateReaders, type Routing, routeOwned } from '#lib/casework/access/routing.ts';
import { addWorkingMinutes } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { readStoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { type Team, teamFor } from '#lib/disclosure/routing.ts';
import { concernsSafeguarding, isImminentRisk, isUnder18 } from '#lib/disclosure/triage.ts';
import type { Reader } from '../staff/readers.ts';
import { tellDutyLeads } from '../staff-emails/tell.ts';
import { endNotices, noticeForAdministrator } from '../store/administrator-notices.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { walledAmong } from './walls.ts';

/** How a case is routed. */
interface RoutingOptions {
  /** Where the case stands with the question whom the reporter meant; as it stood, where it is left out. */
  readonly gate?: Gate;
  /** A reader at the gate who stays, as long as the case is not walled off from them. */
  readonly keep?: string | undefined;
  readonly now: Temporal.Instant;
}

/**
 * Works out again who may have a case, and tells those to whom it falls then: where it was taken from its owner, and where it goes to
 * others than before while nobody has it.
 * @param except whoever did it knows of it already
 * @returns whether anybody was told
 */
export async function reroute(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  { except, ...options }: RoutingOptions & { readonly except?: string },
): Promise<boolean> {
  const { needsOwner } = await routeCase(transaction, caseId, staff, options);
  if (!needsOwner) return false;
  const telling = { now: options.now, staff, ...(except !== undefined && { except }) };
  return tellDutyLeads(transaction, caseId, 'needs-owner', telling);
}

/** @returns what a case would have, by what was said of it and chosen for it, if nobody had to be routed around */
export function wantedFor(found: {
  readonly questionSetVersion: string;
  readonly answers: unknown;
  readonly chosenTeam: Team | null;
  readonly rules: readonly string[];
}): Omit<Routing, 'lastReaders'> {
  const { current: answers } = readStoredAnswers(found.questionSetVersion, found.answers);
  return {
    team: found.chosenTeam ?? teamFor(answers),
    safeguarding:
      isUnder18(answers) || isImminentRisk(answers) || found.rules.some(concernsSafeguarding),
  };
}

/**
 * Works out who may have a case, from its walls and the staff as they are now, and who is asked at its gate: whoever must not have it is
 * neither owner nor co-worker any more. A case that nobody may have waits, and the administrator is told that it needs another reader.
 * @returns whether somebody has to be told that nobody has it, who did not know of that
 */
export async function routeCase(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  { gate: wantedGate, keep, now }: RoutingOptions,
): Promise<{ readonly needsOwner: boolean }> {
  const found = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      answers: true,
      questionSetVersion: true,
      chosenTeam: true,
      rules: true,
      team: true,
      lastReaders: true,
      safeguarding: true,
      gate: true,
      assignedToId: true,
      state: true,
    },
  });
  const gate = wantedGate ?? found.gate;
  const walled = await walledAmong(transaction, caseId, staff);
  const { keepsOwner, ...routed } = routeOwned(staff, walled, wantedFor(found), {
    team: found.team,
    ownerId: found.assignedToId,
  });
  // Who was asked for a decision keeps the case, whoever else loses it.
  const wasConsulted =
    (await transaction.entry.count({ where: { caseId, kind: 'consultation', struckAt: null } })) >
    0;
  // A Red case does not wait at the gate: the safeguarding lead sees words and case together.
  const safeguarding = routed.safeguarding || gate === 'red' || wasConsulted;
  const readers = gateReaders(staff, walled, routed.team);
  const reader = keep !== undefined && !walled.has(keep) ? keep : readers[0];
  await transaction.case.update({
    where: { id: caseId },
    data: {
      ...routed,
      safeguarding,
      gate,
      gateReaderId: gate === 'open' ? null : (reader ?? null),
      gateDueAt: gateDue(gate, now),
      ...(!keepsOwner && {
        assignedToId: null,
        ...(found.state === 'assigned' && { state: 'new' }),
      }),
    },
    select: { id: true },
  });
  await transaction.caseMember.deleteMany({ where: { caseId, staffId: { in: [...walled] } } });
  await noticeWhereNobodyReads(transaction, caseId, readers.length === 0, now);
  // Who did not know of it while it waited at the gate is told of a new case.
  const wasKnown = found.gate === 'open' || found.gate === 'red';
  const isMoved =
    routed.team !== found.team ||
    routed.lastReaders !== found.lastReaders ||
    (safeguarding && !found.safeguarding);
  const isNobodys = found.assignedToId === null || !keepsOwner;
  return {
    needsOwner: wasKnown && found.state !== 'closed' && isNobodys && (!keepsOwner || isMoved),
  };
}

function gateDue(gate: Gate, now: Temporal.Instant): Date | null {
  if (gate !== 'waiting' && gate !== 'asking') return null;
  const minutes = gate === 'waiting' ? gateMinutes : askingMinutes;
  return storedInstant(addWorkingMinutes(now, minutes, workingCalendar));
}

/** @param isAlone whether there is nobody who may read the case */
export async function noticeWhereNobodyReads(
  transaction: Transaction,
  caseId: string,
  isAlone: boolean,
  now: Temporal.Instant,
): Promise<void> {
  if (isAlone) await noticeForAdministrator(transaction, 'reader-needed', caseId, now);
  else await endNotices(transaction, 'reader-needed', caseId);
}
