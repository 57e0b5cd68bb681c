import 'server-only';
import { z } from 'zod';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import { type CaseStep, denied, NotPossibleError } from '../cases/in-case.ts';
import { findStanding, type StandingOf } from '../cases/standing-entry.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';

/** Follow-ups that are still to be written. */
export const openFollowUps = {
  kind: 'follow-up',
  endedAt: null,
  isLatest: true,
  struckAt: null,
} as const;

/**
 * Begins the follow-up of an appointment that took place: due the next working day. One that the person declined there has ended.
 * @param appointment the first version of it
 */
export async function openFollowUp(
  step: Pick<CaseStep, 'transaction' | 'viewer' | 'now' | 'write'>,
  {
    appointment,
    metOn,
    parts,
    isDeclined,
  }: {
    readonly appointment: string;
    readonly metOn: Temporal.PlainDate;
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
      metOn: metOn.toString(),
    },
    body: { parts, why: isDeclined ? 'They said so at the appointment' : '' },
    ownerId: viewer.id,
    dueAt: followUpDueAt(now),
  });
  if (!isDeclined) return;
  await transaction.entry.updateMany({ where: { id }, data: { endedAt: storedInstant(now) } });
}

/** @returns by when a follow-up is due: the close of the next working day */
export function followUpDueAt(now: Temporal.Instant): Temporal.Instant {
  return workingDayAt(now, 1, workingCalendar.closesAt, workingCalendar);
}

/** A follow-up as it stands. */
export type StandingFollowUp = StandingOf<'follow-up'>;

/**
 * Finds the follow-up of a case that is to be written: the oldest, where there are several.
 * @param entry the id of its first version, where a form says which: may be anything
 * @throws NotPossibleError where none is to be written, or it was done meanwhile; NotFoundError where it is of another case (audited);
 *   SealBrokenError where it cannot be opened
 */
export async function findFollowUp(
  { transaction, viewer, held }: Pick<CaseStep, 'transaction' | 'viewer' | 'held'>,
  entry?: string,
): Promise<StandingFollowUp> {
  const originalId = entry === undefined ? undefined : z.uuid().safeParse(entry).data;
  if (entry !== undefined && originalId === undefined) throw denied(viewer, held.id);
  const which = originalId === undefined ? { endedAt: null } : { originalId };
  const found = await findStanding(transaction, entryKinds['follow-up'], {
    ...which,
    caseId: held.id,
    kind: 'follow-up',
  });
  if (found === undefined) {
    if (originalId !== undefined) throw denied(viewer, held.id);
    throw new NotPossibleError('No follow-up is to be written on this case');
  }
  if (found.latest.endedAt !== null) {
    throw new NotPossibleError('It is on record how they got this follow-up');
  }
  return found;
}

/** @returns whether a case has a follow-up that is still to be written */
export async function hasOpenFollowUp(transaction: Transaction, caseId: string): Promise<boolean> {
  const where = { ...openFollowUps, caseId };
  return (await transaction.entry.findFirst({ where, select: { id: true } })) !== null;
}
