import 'server-only';
import { askingMinutes, gateMinutes } from '#lib/casework/access/gate.ts';
import type { Gate } from '#lib/casework/access/policy.ts';
import { gateReaders, routeAround } from '#lib/casework/access/routing.ts';
import { addWorkingMinutes } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { readStoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { teamFor } from '#lib/disclosure/routing.ts';
import { concernsSafeguarding, isImminentRisk, isUnder18 } from '#lib/disclosure/triage.ts';
import type { Reader } from '../staff/readers.ts';
import { endNotices, noticeForAdministrator } from '../store/administrator-notices.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { walledAmong } from './walls.ts';

/**
 * Works out again who may have a case, from its walls and the staff as they are now, and who is asked at its gate. A case that
 * nobody may have waits, and the administrator is told that it needs another reader.
 * @param gate where the case stands with the question whom the reporter meant
 * @param keep a reader at the gate who stays, as long as the case is not walled off from them
 */
export async function reroute(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  {
    gate,
    keep,
    now,
  }: { readonly gate: Gate; readonly keep?: string; readonly now: Temporal.Instant },
): Promise<void> {
  const found = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      answers: true,
      questionSetVersion: true,
      chosenTeam: true,
      rules: true,
      assignedToId: true,
      state: true,
    },
  });
  const walled = await walledAmong(transaction, caseId, staff);
  const { current: answers } = readStoredAnswers(found.questionSetVersion, found.answers);
  const routed = routeAround(staff, walled, {
    team: found.chosenTeam ?? teamFor(answers),
    safeguarding:
      isUnder18(answers) || isImminentRisk(answers) || found.rules.some(concernsSafeguarding),
  });
  // Who was asked for a decision keeps the case, whoever else loses it.
  const wasConsulted =
    (await transaction.entry.count({ where: { caseId, kind: 'consultation', struckAt: null } })) >
    0;
  const readers = gateReaders(staff, walled, routed.team);
  const reader = keep !== undefined && !walled.has(keep) ? keep : readers[0];
  await transaction.case.update({
    where: { id: caseId },
    data: {
      ...routed,
      // A Red case does not wait at the gate: the safeguarding lead sees words and case together.
      safeguarding: routed.safeguarding || gate === 'red' || wasConsulted,
      gate,
      gateReaderId: gate === 'open' ? null : (reader ?? null),
      gateDueAt: gateDue(gate, now),
      ...(found.assignedToId !== null &&
        walled.has(found.assignedToId) && {
          assignedToId: null,
          ...(found.state === 'assigned' && { state: 'new' }),
        }),
    },
    select: { id: true },
  });
  await noticeWhereNobodyReads(transaction, caseId, readers.length === 0, now);
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
