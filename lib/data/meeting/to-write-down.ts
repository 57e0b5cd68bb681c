import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { StandingAppointment } from '../appointments/open-appointments.ts';
import { isTaskOpen } from '../cases/end-tasks.ts';
import { findForVerb } from '../cases/find-for-verb.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { followUpDueAt } from '../follow-up/open-follow-up.ts';
import { storedInstant } from '../store/instants.ts';

/*
 * They came to their appointment, and nobody has pressed Finish: what was said there is on nobody's file, and is asked for as Finish would have
 * written it.
 */

/** Has somebody write down what was said at an appointment, and assess needs and risk where nobody did. */
export async function askToWriteDown(
  { transaction, held, viewer, write }: CaseStep,
  { latest, start }: StandingAppointment,
): Promise<void> {
  const day = start.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  const dueAt = followUpDueAt(start);
  await write({
    kind: 'task',
    codes: { endsBy: 'hold-appointment', appointment: latest.originalId },
    body: {
      what: 'Write down what was said at the appointment',
      why: `They came on ${dayAndDate(day.toString())}: limits, account, options and what was agreed are on nobody’s file`,
      name: viewer.name,
    },
    ownerId: viewer.id,
    dueAt,
  });
  if (held.assessedLevel !== null || (await isTaskOpen(transaction, held.id, 'assess'))) return;
  await write({
    kind: 'task',
    codes: { endsBy: 'assess', appointment: latest.originalId },
    body: {
      what: 'Assess needs and risk',
      why: 'They came to their appointment',
      name: viewer.name,
    },
    ownerId: viewer.id,
    dueAt,
  });
}

/** It is written down. */
export async function endTaskToWriteDown(step: OfCase, appointment: string): Promise<void> {
  await endTasksOf(step, appointment, {
    AND: { codes: { path: ['endsBy'], equals: 'hold-appointment' } },
  });
}

/** They did not come after all. Where they came to another one, needs and risk are to be assessed all the same. */
export async function endTasksOfAppointment(step: OfCase, appointment: string): Promise<void> {
  await endTaskToWriteDown(step, appointment);
  if (await isTaskOpen(step.transaction, step.held.id, 'hold-appointment')) return;
  await endTasksOf(step, appointment, {});
}

type OfCase = Pick<CaseStep, 'transaction' | 'held' | 'now'>;

async function endTasksOf(
  { transaction, held, now }: OfCase,
  appointment: string,
  which: Prisma.EntryWhereInput,
): Promise<void> {
  await transaction.entry.updateMany({
    where: {
      ...which,
      caseId: held.id,
      kind: 'task',
      isLatest: true,
      endedAt: null,
      codes: { path: ['appointment'], equals: appointment },
    },
    data: { endedAt: storedInstant(now) },
  });
}

/**
 * Finds the appointment that somebody is to write down first, for the page of a task.
 * @returns the id of its first version; undefined where no task asks for one
 * @throws what {@link findForVerb} throws
 */
export async function findAppointmentToWriteDown(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<string | undefined> {
  return findForVerb(
    reference,
    'hold-appointment',
    async ({ transaction, held }) => {
      const found = await transaction.entry.findFirst({
        where: {
          caseId: held.id,
          kind: 'task',
          isLatest: true,
          struckAt: null,
          endedAt: null,
          codes: { path: ['endsBy'], equals: 'hold-appointment' },
        },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        select: { codes: true },
      });
      return found === null ? undefined : entryKinds.task.codes.parse(found.codes).appointment;
    },
    now,
  );
}
