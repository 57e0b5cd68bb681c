import 'server-only';
import { isPlainPlace } from '#lib/casework/appointments/plain-place.ts';
import type { AppointmentStatus } from '#lib/casework/appointments/words.ts';
import type { AppointmentWords } from '#lib/casework/emails/appointment-letters.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { whoLostIt } from '../cases/lost-tasks.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { readRecord } from '../store/sealed-records.ts';

/** What an email says of an appointment, and the calendar file that comes with it. */
export interface AppointmentToTell extends AppointmentWords {
  /** Whether they want the place in the calendar file. */
  readonly placeInFile: boolean;
}

/** The appointment that an email tells of, as it is now. */
export interface AppointmentToTellOf {
  readonly words: AppointmentToTell;
  readonly status: AppointmentStatus;
  /** Whether that is no longer so: it was changed, ended or struck out since, or has begun. */
  readonly isOvertaken: boolean;
  /** Whether who would meet them does not have the case any more. */
  readonly isLost: boolean;
  /** Of the calendar file; undefined where they asked for none. */
  readonly file: { readonly uid: string; readonly sequence: number } | undefined;
}

/**
 * @param entryId the version of the appointment
 * @throws SealBrokenError where it cannot be opened
 */
export async function readAppointmentToTellOf(
  transaction: Transaction,
  entryId: string,
  now: Temporal.Instant,
): Promise<AppointmentToTellOf | undefined> {
  const found = await transaction.entry.findUnique({
    where: { id: entryId },
    select: {
      caseId: true,
      originalId: true,
      version: true,
      isLatest: true,
      struckAt: true,
      ownerId: true,
      codes: true,
    },
  });
  const place = { kind: 'entry', id: entryId } as const;
  const body = await readRecord(transaction, place, entryKinds.appointment.body);
  if (found === null || body === undefined) return undefined;
  const { status, minutes, ...codes } = entryKinds.appointment.codes.parse(found.codes);
  const start = Temporal.Instant.from(codes.start);
  const hasLost = await whoLostIt(
    transaction,
    found.caseId,
    await findReaders(transaction, now),
    now,
  );
  return {
    words: wordsOf({ start, minutes }, body),
    status,
    isOvertaken:
      !found.isLatest || found.struckAt !== null || Temporal.Instant.compare(start, now) <= 0,
    isLost: found.ownerId === null || hasLost(found.ownerId),
    file: body.wantsFile ? { uid: found.originalId, sequence: found.version - 1 } : undefined,
  };
}

/** @returns what an email says of an appointment: of a place only where that is plain, of a link only where they asked for it */
export function wordsOf(
  time: Pick<AppointmentWords, 'start' | 'minutes'>,
  {
    name,
    way,
    place,
    link,
    linkAsked,
    placeInFile,
  }: Pick<AppointmentToTell, 'way' | 'place' | 'link' | 'placeInFile'> & {
    readonly name: string;
    readonly linkAsked: boolean;
  },
): AppointmentToTell {
  return {
    ...time,
    colleague: name,
    way,
    place: isPlainPlace(place) ? place : '',
    link: linkAsked ? link : '',
    placeInFile,
  };
}
