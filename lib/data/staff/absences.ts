import 'server-only';
import type { Absence } from '#lib/casework/appointments/absence.ts';
import type { Transaction } from '../store/database.ts';
import { dateOf, storedInstant } from '../store/instants.ts';

/** @returns who is away at any time from now on, by id, and from when to when */
export async function findAbsences(
  transaction: Pick<Transaction, 'staffMember'>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Absence>> {
  const found = await transaction.staffMember.findMany({
    where: { awayFrom: { not: null }, awayTo: { gte: storedInstant(now.subtract({ hours: 48 })) } },
    select: { id: true, awayFrom: true, awayTo: true },
  });
  return new Map(
    found.flatMap(({ id, awayFrom, awayTo }) =>
      awayFrom === null || awayTo === null
        ? []
        : [[id, { from: dateOf(awayFrom), to: dateOf(awayTo) }] as const],
    ),
  );
}
