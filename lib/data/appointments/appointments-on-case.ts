import 'server-only';
import type { OpenAppointment } from '#lib/casework/appointments/appointment-on-case.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { whoLostIt } from '../cases/lost-tasks.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { readRecords } from '../store/sealed-records.ts';
import { openAppointments } from './which-are-open.ts';

/**
 * @param besides the first version of one that is left out
 * @returns the open appointments of a case, by when they are: whoever calls has asked whether the viewer may read it
 */
export async function readOpenAppointments(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
  besides?: string,
): Promise<readonly OpenAppointment[]> {
  const found = await transaction.entry.findMany({
    where: {
      ...openAppointments,
      caseId,
      dueAt: { not: null },
      ...(besides !== undefined && { originalId: { not: besides } }),
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true, originalId: true, ownerId: true, codes: true },
  });
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const bodies = await readRecords(transaction, 'entry', ids);
  return openAppointmentsAmong({ appointments: found, bodies }, { transaction, caseId, now });
}

interface FoundAppointment {
  readonly id: string;
  readonly originalId: string;
  readonly ownerId: string | null;
  readonly codes: unknown;
}

/** @returns the same, where they were found already */
export async function openAppointmentsAmong(
  {
    appointments,
    bodies,
  }: {
    readonly appointments: readonly FoundAppointment[];
    readonly bodies: ReadonlyMap<string, unknown>;
  },
  {
    transaction,
    caseId,
    now,
  }: {
    readonly transaction: Transaction;
    readonly caseId: string;
    readonly now: Temporal.Instant;
  },
): Promise<readonly OpenAppointment[]> {
  if (appointments.length === 0) return [];
  const hasLost = await whoLostIt(transaction, caseId, await findReaders(transaction, now), now);
  return appointments.map(({ id, originalId, ownerId, codes }) => {
    const { start, minutes } = entryKinds.appointment.codes.parse(codes);
    const { data } = entryKinds.appointment.body.safeParse(bodies.get(id));
    return {
      entry: originalId,
      start: Temporal.Instant.from(start),
      minutes,
      meeting: data && { name: data.name, way: data.way, place: data.place },
      isLost: ownerId === null || hasLost(ownerId),
    };
  });
}

/** @returns whether a case has an appointment of which nobody has said what became of it */
export async function hasOpenAppointment(
  transaction: Transaction,
  caseId: string,
): Promise<boolean> {
  const where = { ...openAppointments, caseId, dueAt: { not: null } };
  return (await transaction.entry.findFirst({ where, select: { id: true } })) !== null;
}
