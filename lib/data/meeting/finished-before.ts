import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { StandingEntry } from '#lib/casework/correcting/fields.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { saidAtAppointment } from '#lib/casework/entries/with-appointment.ts';
import type { OnFile } from '#lib/casework/meeting/again.ts';
import type { ToMeet } from '#lib/casework/meeting/fields.ts';
import { valuesOfFinished } from '#lib/casework/meeting/finished-values.ts';
import type { Theirs } from '#lib/forms/field.ts';
import { findAppointment, type StandingAppointment } from '../appointments/open-appointments.ts';
import { readAgreedInTouch } from '../cases/agreed-in-touch.ts';
import { isTaskOpen } from '../cases/end-tasks.ts';
import { readTasks } from '../cases/entry-words.ts';
import { type CaseStep, NotPossibleError } from '../cases/in-case.ts';
import { markOfShown } from '../cases/mark-of-shown.ts';
import { findStanding } from '../cases/standing-entry.ts';
import type { LatestVersion } from '../cases/supersede.ts';
import type { StandingFollowUp } from '../follow-up/open-follow-up.ts';

/** What somebody put on file who finished an appointment before. */
export interface FinishedBefore extends OnFile {
  readonly entries: readonly (StandingEntry & { readonly latest: LatestVersion })[];
  /** Its follow-up; undefined where it has none that counts. */
  readonly followUp: StandingFollowUp | undefined;
  /** Who, when, and as the form holds it: empty where they said no more than that the person came. */
  readonly theirs: Theirs;
  /** Known again by this: what a page was opened on. */
  readonly seen: string;
}

/** An appointment to write down: open, or finished by somebody already. */
export interface AppointmentToHold {
  readonly standing: StandingAppointment;
  readonly isOpen: boolean;
}

/**
 * Finds an appointment that took place, or is about to.
 * @param entry the id of its first version: may be anything
 * @throws what `findAppointment` throws; NotPossibleError for one that was cancelled, or to which they did not come
 */
export async function findAppointmentToHold(
  step: Pick<CaseStep, 'transaction' | 'viewer' | 'held'>,
  entry: string,
): Promise<AppointmentToHold> {
  const standing = await findAppointment(step, entry);
  const isOpen = standing.latest.endedAt === null;
  if (!isOpen && standing.codes.status !== 'attended') {
    throw new NotPossibleError('It is on record what became of this appointment');
  }
  return { standing, isOpen };
}

/** Kinds of which a finished appointment leaves one. */
const kinds = saidAtAppointment.filter((kind) => kind !== 'keeping-in-touch');

/**
 * @param standing an appointment that is not open any more
 * @returns what is on file of it, as it stands now
 * @throws SealBrokenError where it cannot be opened
 */
export async function readFinishedBefore(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  { latest, by, writtenAt }: StandingAppointment,
  people: ToMeet['people'],
): Promise<FinishedBefore> {
  const versions = await transaction.entry.findMany({
    where: { originalId: latest.originalId, caseId: held.id },
    select: { writtenAt: true },
  });
  // All of an appointment is written at one moment, with a version of it.
  const firsts = await transaction.entry.findMany({
    where: {
      caseId: held.id,
      kind: { in: [...kinds, 'task'] },
      version: 1,
      writtenAt: { in: versions.map((one) => one.writtenAt) },
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true },
  });
  const entries: FinishedBefore['entries'][number][] = [];
  for (const kind of kinds) {
    const first = firsts.findLast((one) => one.kind === kind);
    if (first === undefined) continue;
    const standing = await findStanding<StandingEntry['codes'], StandingEntry['body']>(
      transaction,
      entryKinds[kind],
      { caseId: held.id, kind, originalId: first.id },
    );
    if (standing !== undefined) entries.push({ kind, ...standing });
  }
  const followUp = await findStanding(transaction, entryKinds['follow-up'], {
    caseId: held.id,
    kind: 'follow-up',
    codes: { path: ['appointment'], equals: latest.originalId },
    NOT: { codes: { path: ['status'], equals: 'not-needed' } },
  });
  const ofTasks = firsts.filter(({ kind }) => kind === 'task').map(({ id }) => id);
  const tasks = await readTasks(transaction, ofTasks);
  const values = valuesOfFinished(entries, {
    people,
    isInTouch: (await readAgreedInTouch(transaction, held.id)) !== undefined,
    services: followUp?.body.parts.services ?? [],
  });
  return {
    entries,
    followUp,
    tasks: [...tasks.values()].map(({ what }) => what),
    isToAssess: await isTaskOpen(transaction, held.id, 'assess'),
    theirs: { by, when: momentInWords(writtenAt, now, workingCalendar.timeZone), values },
    seen: markOfShown([latest.version, values]),
  };
}
