import 'server-only';
import { z } from 'zod';
import type { TakenTime } from '#lib/casework/appointments/rules.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { type CaseStep, denied, NotPossibleError } from '../cases/in-case.ts';
import { findStanding, type StandingOf } from '../cases/standing-entry.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { openAppointments } from './which-are-open.ts';

/** No appointment is longer. */
const longest = { hours: 3 } as const;

/**
 * @returns when people are not free, and when the case has an appointment: nothing of what for
 * @param people ids
 */
export async function takenTimes(
  transaction: Transaction,
  caseId: string,
  people: readonly string[],
  {
    from,
    except,
  }: {
    readonly from: Temporal.Instant;
    /** The first version of one that is being changed. */
    readonly except?: string | undefined;
  },
): Promise<readonly TakenTime[]> {
  const found = await transaction.entry.findMany({
    where: {
      ...openAppointments,
      dueAt: { gt: storedInstant(from.subtract(longest)) },
      OR: [{ ownerId: { in: [...people] } }, { caseId }],
      ...(except !== undefined && { originalId: { not: except } }),
    },
    select: { ownerId: true, caseId: true, codes: true },
  });
  return found.map(({ ownerId, codes, ...of }) => {
    const { start, minutes } = entryKinds.appointment.codes.parse(codes);
    return {
      ownerId,
      isOnThisCase: of.caseId === caseId,
      start: Temporal.Instant.from(start),
      minutes,
    };
  });
}

/** Of two who book for the same colleague one waits for the other: neither takes a time that is taken. */
export async function waitForTurn(transaction: Transaction, colleague: string): Promise<void> {
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('appointments of ' || ${colleague}, 0))`;
}

/** An appointment as it stands. */
export interface StandingAppointment extends StandingOf<'appointment'> {
  readonly start: Temporal.Instant;
}

type OnCase = Pick<CaseStep, 'transaction' | 'viewer' | 'held'>;

/**
 * Finds an appointment that is still open.
 * @param entry the id of its first version: may be anything
 * @throws what {@link findAppointment} throws; NotPossibleError for one that has ended
 */
export async function findOpenAppointment(
  step: OnCase,
  entry: string,
): Promise<StandingAppointment> {
  const standing = await findAppointment(step, entry);
  if (standing.latest.endedAt !== null) {
    throw new NotPossibleError('It is on record what became of this appointment');
  }
  return standing;
}

/**
 * Finds an appointment as it stands, whatever became of it.
 * @param entry the id of its first version: may be anything
 * @throws NotFoundError for one that is not there (audited); SealBrokenError where it cannot be opened
 */
export async function findAppointment(
  { transaction, viewer, held }: OnCase,
  entry: string,
): Promise<StandingAppointment> {
  const originalId = z.uuid().safeParse(entry).data;
  const found =
    originalId === undefined
      ? undefined
      : await findStanding(transaction, entryKinds.appointment, {
          originalId,
          caseId: held.id,
          kind: 'appointment',
        });
  if (found === undefined) throw denied(viewer, held.id);
  return { ...found, start: Temporal.Instant.from(found.codes.start) };
}
