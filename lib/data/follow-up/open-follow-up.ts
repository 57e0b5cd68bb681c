import 'server-only';
import { z } from 'zod';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import { isSaid, isToGive } from '#lib/casework/follow-up/statuses.ts';
import { toWriteFollowUp } from '#lib/casework/follow-up/to-write.ts';
import { findForVerb } from '../cases/find-for-verb.ts';
import { type CaseStep, denied, NotPossibleError } from '../cases/in-case.ts';
import { findStanding, type StandingOf } from '../cases/standing-entry.ts';
import { queueStaffEmails } from '../emails/queue.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { openFollowUps } from './which-are-open.ts';

/**
 * Begins the follow-up of an appointment that took place: due the next working day. One that the person declined there has ended.
 * @param appointment the first version of it
 */
export async function openFollowUp(
  step: Pick<CaseStep, 'transaction' | 'held' | 'viewer' | 'now' | 'write'>,
  {
    appointment,
    metAt,
    parts,
    isDeclined,
  }: {
    readonly appointment: string;
    readonly metAt: Temporal.Instant;
    readonly parts: FollowUpParts;
    readonly isDeclined: boolean;
  },
): Promise<void> {
  const { transaction, viewer, now, write } = step;
  const id = await write({
    kind: 'follow-up',
    codes: {
      status: isDeclined ? 'declined' : 'to-write',
      appointment,
      metOn: dayOf(metAt),
    },
    body: { parts, why: isDeclined ? 'They said so at the appointment' : '' },
    ownerId: viewer.id,
    dueAt: followUpDueAt(metAt),
  });
  if (isDeclined) {
    await transaction.entry.updateMany({ where: { id }, data: { endedAt: storedInstant(now) } });
    return;
  }
  await remindOf(step, id, metAt);
}

/** Whoever is to write it, and whoever has the case, gets a reminder as the day begins on which it is due, unless their person has it by then. */
async function remindOf(
  { transaction, held, viewer, now }: Pick<CaseStep, 'transaction' | 'held' | 'viewer' | 'now'>,
  entryId: string,
  metAt: Temporal.Instant,
): Promise<void> {
  const remindsAt = workingDayAt(metAt, 1, workingCalendar.opensAt, workingCalendar);
  if (Temporal.Instant.compare(remindsAt, now) <= 0) return;
  await queueStaffEmails(transaction, {
    caseId: held.id,
    kind: 'follow-up-due',
    recipients: [...new Set([viewer.id, held.assignedTo?.id ?? viewer.id])],
    now,
    entryId,
    notBefore: storedInstant(remindsAt),
  });
}

/**
 * @param metAt when the appointment began
 * @returns by when its follow-up is due: the close of the next working day, whenever it is written down that it took place
 */
export function followUpDueAt(metAt: Temporal.Instant): Temporal.Instant {
  return workingDayAt(metAt, 1, workingCalendar.closesAt, workingCalendar);
}

/** @param metAt when its appointment began */
export async function askToWriteFollowUp(
  { viewer, write }: Pick<CaseStep, 'viewer' | 'write'>,
  metAt: Temporal.Instant,
): Promise<void> {
  const { endsBy, ...words } = toWriteFollowUp(dayOf(metAt));
  await write({
    kind: 'task',
    codes: { endsBy },
    body: { ...words, name: viewer.name },
    ownerId: viewer.id,
    dueAt: followUpDueAt(metAt),
  });
}

function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate().toString();
}

/** A follow-up as it stands. */
export type StandingFollowUp = StandingOf<'follow-up'>;

/**
 * Finds a follow-up of a case that its person does not have yet.
 * @param entry the id of its first version: may be anything; empty where the case has none
 * @throws NotPossibleError where there is none, or they have it by now; NotFoundError where it is of another case (audited); SealBrokenError
 *   where it cannot be opened
 */
export async function findFollowUp(step: OnCase, entry: string): Promise<StandingFollowUp> {
  const found = await findAnyFollowUp(step, entry);
  if (found.latest.endedAt !== null) {
    throw new NotPossibleError('It is on record how they got this follow-up');
  }
  return found;
}

/**
 * Finds a follow-up that its person does not have yet, or of which somebody said that they have it, or want none: that may be said otherwise.
 * @param entry the id of its first version: may be anything; empty where the case has none
 * @throws NotPossibleError where there is none, or where it went by email; else as {@link findFollowUp}
 */
export async function findFollowUpToGive(step: OnCase, entry: string): Promise<StandingFollowUp> {
  const found = await findAnyFollowUp(step, entry);
  if (found.latest.endedAt !== null && !isSaid(found.codes.status)) {
    throw new NotPossibleError('It is on record how they got this follow-up');
  }
  return found;
}

type OnCase = Pick<CaseStep, 'transaction' | 'viewer' | 'held'>;

async function findAnyFollowUp(
  { transaction, viewer, held }: OnCase,
  entry: string,
): Promise<StandingFollowUp> {
  if (entry === '') {
    throw new NotPossibleError('Nobody waits for a follow-up of an appointment on this case');
  }
  const originalId = z.uuid().safeParse(entry).data;
  const found =
    originalId === undefined
      ? undefined
      : await findStanding(transaction, entryKinds['follow-up'], {
          originalId,
          caseId: held.id,
          kind: 'follow-up',
        });
  if (found === undefined) throw denied(viewer, held.id);
  return found;
}

async function firstOpenFollowUp(
  transaction: Transaction,
  caseId: string,
  verb: 'follow-up' | 'give-follow-up',
): Promise<string | undefined> {
  const found = await transaction.entry.findMany({
    where: { ...openFollowUps, caseId },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { originalId: true, codes: true },
  });
  const isWanted = ({ codes }: (typeof found)[number]) =>
    isToGive(entryKinds['follow-up'].codes.parse(codes).status) === (verb === 'give-follow-up');
  return (found.find(isWanted) ?? found[0])?.originalId;
}

/**
 * The follow-up of a case that is first to be written, or to be given, for an address that does not say which.
 * @returns the id of its first version; undefined where the case has none
 * @throws what {@link findForVerb} throws
 */
export async function findFollowUpFor(
  reference: string,
  verb: 'follow-up' | 'give-follow-up',
  now = Temporal.Now.instant(),
): Promise<string | undefined> {
  return findForVerb(
    reference,
    verb,
    ({ transaction, held }) => firstOpenFollowUp(transaction, held.id, verb),
    now,
  );
}

/**
 * @param but the first version of one that does not count
 * @returns whether a case has a follow-up that its person does not have yet
 */
export async function hasOpenFollowUp(
  transaction: Transaction,
  caseId: string,
  but?: string,
): Promise<boolean> {
  const where = {
    ...openFollowUps,
    caseId,
    ...(but !== undefined && { originalId: { not: but } }),
  };
  return (await transaction.entry.findFirst({ where, select: { id: true } })) !== null;
}
