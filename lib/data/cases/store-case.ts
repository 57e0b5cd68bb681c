import 'server-only';
import { whoIsMeant } from '#lib/casework/access/conflict.ts';
import { gateFor } from '#lib/casework/access/gate.ts';
import type { NextStep } from '#lib/casework/case/states.ts';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueBySafeHours } from '#lib/casework/contact/safe-hours.ts';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import { acknowledgeFrom } from '#lib/casework/standing/acknowledging.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import { institution } from '#lib/institution.ts';
import { carryWalls } from '../people/carry-walls.ts';
import { keepPersonKeys } from '../people/person-keys.ts';
import { findReaders } from '../staff/readers.ts';
import { tellGateReader, tellOfNewCase } from '../staff-emails/tell.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { keepRecord } from '../store/sealed-records.ts';
import { clockInRow } from './clock-of-row.ts';
import { routeCase } from './route-cases.ts';
import { walledAmong, wallOff } from './walls.ts';

/** A case as it begins, however it came. */
export interface CaseToStore {
  readonly id: string;
  readonly reference: string;
  readonly received: Temporal.Instant;
  /** Where it goes, unless it must not be given to anybody there. */
  readonly team: Team;
  /** Whether a member of staff chose that team: then there are no answers by which it is found again. */
  readonly isTeamChosen: boolean;
  readonly level: Level;
  /** What the level rests on, in codes. */
  readonly rules: readonly string[];
  readonly answers: Pick<StoredAnswers, 'version' | 'given'>;
  readonly contact: ContactDetails;
  readonly consent: ContactConsent;
  readonly universityNumber: string;
  /** Whether the person said themselves how they can be reached. */
  readonly areWishesTheirs: boolean;
  /** What is to be done first. */
  readonly nextStep: NextStep;
  /** Who wants to have it from the start; they get it where it is not to be kept from them. */
  readonly ownerId: string | undefined;
}

/** What became of it. */
export interface StoredCase {
  /** When the first contact is due. */
  readonly due: Temporal.Instant;
  /** Whether who wanted to have it has it. */
  readonly isTaken: boolean;
}

/**
 * Stores a case: its clock started, its details sealed as records, its person findable, the people whom it must not reach walled off, those too who
 * must not have another case that may be of the same person,
 * the question whom the words meant put where it has to be, and its duty lead told.
 */
export async function storeCase(
  transaction: Transaction,
  found: CaseToStore,
  now: Temporal.Instant,
): Promise<StoredCase> {
  const { id, reference, received, team, level, answers, contact, universityNumber } = found;
  const { firstContact, acknowledgement } = institution.serviceStandards;
  const due = dueAt(received, firstContact[level], workingCalendar);
  const { notTo, notToPeople, ...wishes } = contact;
  const staff = await findReaders(transaction, now);
  const { meant, touched, wordsLeft } = whoIsMeant(staff, notToPeople, notTo);
  const gate = gateFor({ isAsked: touched.length > 0 || wordsLeft, level });
  await transaction.case.create({
    data: {
      id,
      reference,
      team,
      chosenTeam: found.isTeamChosen ? team : null,
      level,
      rules: [...found.rules],
      questionSetVersion: answers.version,
      answers: answers.given,
      contactConsent: found.consent,
      safeguarding: false,
      lastReaders: false,
      gate,
      receivedAt: storedInstant(received),
      firstContactDueAt: storedInstant(due),
      // Whoever agreed to be contacted, and said themselves how.
      wishesConfirmedAt:
        found.consent === 'yes' && found.areWishesTheirs ? storedInstant(received) : null,
      ...clockInRow(
        {
          nextStep: found.nextStep,
          since: received,
          dueAt: dueBySafeHours(due, received, contact, workingCalendar),
        },
        level === 'red' ? acknowledgeFrom(received, acknowledgement, workingCalendar) : undefined,
      ),
    },
    select: { id: true },
  });
  await wallOff(transaction, id, [...meant, ...touched]);
  const { name, email, phone } = contact;
  await keepPersonKeys(transaction, id, [{ name, email, phone, universityNumber }]);
  await carryWalls(transaction, id);
  const isTaken = await giveTo(transaction, id, found.ownerId);
  const { asked } = await routeCase(transaction, id, staff, { gate, now });
  await keepRecord(transaction, { kind: 'case-contact', id }, id, wishes);
  await keepRecord(transaction, { kind: 'case-conflict', id }, id, { notTo, notToPeople });
  if (universityNumber !== '') {
    await keepRecord(transaction, { kind: 'case-person', id }, id, { universityNumber });
  }
  await tellGateReader(transaction, id, asked, now);
  await tellOfNewCase(transaction, id, { now, staff });
  return { due, isTaken };
}

/** @returns whether the case is theirs now: somebody wants to have it, and it is not to be kept from them */
async function giveTo(
  transaction: Transaction,
  id: string,
  ownerId: string | undefined,
): Promise<boolean> {
  if (ownerId === undefined) return false;
  const isWalled = (await walledAmong(transaction, id, [{ id: ownerId }])).has(ownerId);
  if (isWalled) return false;
  const data = { assignedToId: ownerId, state: 'assigned' as const };
  await transaction.case.update({ where: { id }, data, select: { id: true } });
  return true;
}
