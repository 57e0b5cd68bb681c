import 'server-only';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type EntryKind, entryKinds } from '#lib/casework/entries/kinds.ts';
import { saidAtAppointment, toDoAfterAppointment } from '#lib/casework/entries/with-appointment.ts';
import { askAboutFollowUps } from '../follow-up/ask-about-follow-ups.ts';
import { endFollowUpTask } from '../follow-up/end-follow-up-task.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { askOwner } from './ask-owner.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import type { CaseStep } from './in-case.ts';
import { askToLookAgain } from './look-again.ts';

/** An entry that is struck out, or put back. */
interface StruckEntry {
  readonly kind: EntryKind;
  readonly originalId: string;
}

/**
 * What goes with an entry that is struck out. With an appointment goes all that was written as it ended: what was said and agreed at it, its
 * tasks and its follow-up. Of an assessment the level stays, which only a new one lowers, and a lower level that was asked for by it is asked
 * for no longer; it is assessed again today. A safety plan is not looked at again.
 */
export async function strikeWhatFollows(
  step: CaseStep,
  { kind, originalId }: StruckEntry,
): Promise<void> {
  const { transaction, held, now, change } = step;
  if (kind === 'appointment') {
    const struckAt = storedInstant(now);
    const where = { ...(await writtenWith(transaction, held.id, originalId)), struckAt: null };
    await transaction.entry.updateMany({
      where: { ...where, endedAt: null },
      data: { struckAt, endedAt: struckAt },
    });
    await transaction.entry.updateMany({ where, data: { struckAt } });
    await endTasksAbout(step, where.originalId.in);
    // What was said at it of an address was said by somebody else: they are asked.
    change({ emailConfirmedAt: null, writingAgreedAt: null });
  }
  if (kind === 'informal-route') await endTasksAbout(step, [originalId]);
  if (kind === 'safety-plan') {
    await endTasksThatEndBy(transaction, held.id, ['safety-plan'], now);
  }
  if (kind === 'assessment' && held.state !== 'closed') {
    await endTasksThatEndBy(transaction, held.id, ['decide-lowering'], now);
    change({ loweringAskedById: null });
    await askOwner(step, {
      what: 'Assess needs and risk',
      why: 'The assessment was struck out: its level stays until then',
      endsBy: 'assess',
      dueAt: workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar),
    });
  }
}

/** What comes back with an entry that is put back: with an appointment what went with it, open where it was and the case is; that a safety plan is looked at again. */
export async function putBackWhatFollowed(
  step: CaseStep,
  {
    kind,
    codes,
    originalId,
    struckAt,
  }: StruckEntry & { readonly codes: unknown; readonly struckAt: Date },
): Promise<void> {
  const { transaction, held } = step;
  if (kind === 'safety-plan' && held.state !== 'closed') {
    await askToLookAgain(step, entryKinds['safety-plan'].codes.parse(codes));
  }
  if (kind !== 'appointment') return;
  const where = { ...(await writtenWith(transaction, held.id, originalId)), struckAt };
  if (held.state !== 'closed') {
    await transaction.entry.updateMany({
      where: { ...where, endedAt: struckAt },
      data: { struckAt: null, endedAt: null },
    });
  }
  await transaction.entry.updateMany({ where, data: { struckAt: null } });
  if (held.state !== 'closed') await askAboutFollowUps(step);
}

/** Tasks that were written later, to give a follow-up or to look at an informal way, have nothing to be about any more. */
async function endTasksAbout(step: CaseStep, struck: readonly string[]): Promise<void> {
  const { transaction, held, now } = step;
  await transaction.entry.updateMany({
    where: {
      caseId: held.id,
      kind: 'task',
      isLatest: true,
      endedAt: null,
      OR: struck.map((id) => ({ codes: { path: ['informal'], equals: id } })),
    },
    data: { endedAt: storedInstant(now) },
  });
  const followUps = await transaction.entry.findMany({
    where: { kind: 'follow-up', isLatest: true, originalId: { in: [...struck] } },
    select: { originalId: true },
  });
  for (const { originalId } of followUps) await endFollowUpTask(step, originalId);
}

/** What is written as an appointment ends. */
const kindsWithAppointment: readonly EntryKind[] = [...saidAtAppointment, ...toDoAfterAppointment];

/** Finds it, as it stands now: it was written at the very moment of one of the versions of the appointment. */
async function writtenWith(transaction: Transaction, caseId: string, appointment: string) {
  const versions = await transaction.entry.findMany({
    where: { originalId: appointment, caseId },
    select: { writtenAt: true },
  });
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      kind: { in: [...kindsWithAppointment] },
      version: 1,
      writtenAt: { in: versions.map(({ writtenAt }) => writtenAt) },
    },
    select: { id: true },
  });
  return { caseId, originalId: { in: found.map(({ id }) => id) }, isLatest: true } as const;
}
