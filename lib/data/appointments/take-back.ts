import 'server-only';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type CaseStep, denied, NotPossibleError } from '../cases/in-case.ts';
import { findStanding } from '../cases/standing-entry.ts';
import { endFollowUpTask } from '../follow-up/end-follow-up-task.ts';
import { endTasksOfAppointment } from '../meeting/to-write-down.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';

/*
 * Somebody said that a person came to their appointment, and they did not. What follows from an appointment that took place goes with that,
 * while nobody has got anything of it.
 */

type OfCase = Pick<CaseStep, 'transaction' | 'held'>;

/** Follow-ups that the person has: then the appointment took place. */
const given: ReadonlySet<string> = new Set(['emailed', 'handed-over', 'read-out']);

/**
 * Holds that it may still be said that somebody did not come.
 * @param appointment the id of its first version
 * @throws NotPossibleError where what was said at it is on file, or they got its follow-up
 */
export async function requireNothingOfIt(step: OfCase, appointment: string): Promise<void> {
  const held = await heldAmong(step.transaction, step.held.id, [appointment]);
  if (held.has(appointment)) {
    throw new NotPossibleError('What was said at this appointment is on file: it took place');
  }
  const followUp = await findFollowUpOf(step, appointment);
  if (followUp !== undefined && given.has(followUp.status)) {
    throw new NotPossibleError('They got the follow-up of this appointment: it took place');
  }
}

/** @returns whether an appointment has a follow-up, whatever became of it, but for one that nobody needed */
export async function hasFollowUp(step: OfCase, appointment: string): Promise<boolean> {
  return (await findFollowUpOf(step, appointment)) !== undefined;
}

/**
 * Ends the follow-up of an appointment to which they did not come after all, with the task to write it.
 * @param appointment the id of its first version
 * @throws what {@link requireNothingOfIt} throws; SealBrokenError where it cannot be opened
 */
export async function dropFollowUp(step: CaseStep, appointment: string): Promise<void> {
  const { transaction, viewer, held, now } = step;
  await requireNothingOfIt(step, appointment);
  if (!(await hasFollowUp(step, appointment))) return;
  const standing = await findStanding(
    transaction,
    entryKinds['follow-up'],
    followUpOf(held, appointment),
  );
  if (standing === undefined) throw denied(viewer, held.id);
  const { latest, codes, body } = standing;
  await step.supersede(
    { ...latest, endedAt: storedInstant(now) },
    { kind: 'follow-up', codes: { ...codes, status: 'not-needed' }, body: { ...body, why: '' } },
  );
  await endFollowUpTask(step, latest.originalId);
  await endTasksOfAppointment(step, appointment);
}

/** By what stands of it in the clear: whether it is there can be told where it cannot be opened. */
async function findFollowUpOf({ transaction, held }: OfCase, appointment: string) {
  const found = await transaction.entry.findFirst({
    where: { ...followUpOf(held, appointment), isLatest: true, struckAt: null },
    select: { codes: true },
  });
  return found === null ? undefined : entryKinds['follow-up'].codes.parse(found.codes);
}

/** Of one that nobody needed it is as if there were none. An appointment has one at most. */
function followUpOf({ id }: OfCase['held'], appointment: string) {
  return {
    caseId: id,
    kind: 'follow-up',
    codes: { path: ['appointment'], equals: appointment },
    NOT: { codes: { path: ['status'], equals: 'not-needed' } },
  } as const satisfies Prisma.EntryWhereInput;
}

/**
 * Of which appointments what was said there was written down: it is written at the very moment at which one ends.
 * @param appointments the first versions of them
 * @returns those of them of which it was
 */
export async function heldAmong(
  transaction: Transaction,
  caseId: string,
  appointments: readonly string[],
): Promise<ReadonlySet<string>> {
  if (appointments.length === 0) return new Set();
  const versions = await transaction.entry.findMany({
    where: { caseId, originalId: { in: filled(appointments) } },
    select: { originalId: true, writtenAt: true },
  });
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      kind: 'what-next',
      version: 1,
      writtenAt: { in: versions.map(({ writtenAt }) => writtenAt) },
    },
    select: { writtenAt: true },
  });
  const moments = new Set(found.map(({ writtenAt }) => writtenAt.getTime()));
  return new Set(
    versions.flatMap(({ originalId, writtenAt }) =>
      moments.has(writtenAt.getTime()) ? [originalId] : [],
    ),
  );
}
