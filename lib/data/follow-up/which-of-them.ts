import 'server-only';
import { type AppointmentTime, appointmentTimeInWords } from '#lib/casework/appointments/words.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { isToGive } from '#lib/casework/follow-up/statuses.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import type { Transaction } from '../store/database.ts';
import { openFollowUps } from './which-are-open.ts';

/** Which follow-up of a case it is: a case may have several. */
export interface WhichFollowUp {
  /** When the appointment was that it follows, in words. */
  readonly met: string;
  /** The others that their person does not have yet. */
  readonly others: readonly {
    readonly entry: string;
    readonly met: string;
    readonly verb: 'follow-up' | 'give-follow-up';
  }[];
}

/** @param followUp its first version, and of which appointment it is */
export async function whichOfThem(
  transaction: Transaction,
  caseId: string,
  followUp: { readonly originalId: string; readonly appointment: string; readonly metOn: string },
): Promise<WhichFollowUp> {
  const found = await transaction.entry.findMany({
    where: { ...openFollowUps, caseId, originalId: { not: followUp.originalId } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { originalId: true, codes: true },
  });
  const others = found.map(({ originalId, codes }) => ({
    entry: originalId,
    ...entryKinds['follow-up'].codes.parse(codes),
  }));
  const times = await timesOf(transaction, caseId, [followUp, ...others]);
  const metOf = ({ appointment, metOn }: { appointment: string; metOn: string }) =>
    times.get(appointment) ?? dayAndDate(metOn);
  return {
    met: metOf(followUp),
    others: others.map((other) => ({
      entry: other.entry,
      met: metOf(other),
      verb: isToGive(other.status) ? 'give-follow-up' : 'follow-up',
    })),
  };
}

/** @returns when each of these appointments was, in words, by its first version */
async function timesOf(
  transaction: Transaction,
  caseId: string,
  followUps: readonly { readonly appointment: string }[],
): Promise<ReadonlyMap<string, string>> {
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      kind: 'appointment',
      isLatest: true,
      originalId: { in: followUps.map(({ appointment }) => appointment) },
    },
    select: { originalId: true, codes: true },
  });
  return new Map(
    found.map(({ originalId, codes }) => {
      const { start, minutes } = entryKinds.appointment.codes.parse(codes);
      const time: AppointmentTime = { start: Temporal.Instant.from(start), minutes };
      return [originalId, appointmentTimeInWords(time)];
    }),
  );
}
