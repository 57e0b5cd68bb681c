import 'server-only';
import type { FollowUpWords } from '#lib/casework/emails/follow-up-letter.ts';
import { entryKinds, isEntryKind } from '#lib/casework/entries/kinds.ts';
import type { Transaction } from '../store/database.ts';
import { type AppointmentToTellOf, readAppointmentToTellOf } from './appointment-of-email.ts';
import { readFollowUpToSend } from './follow-up-of-email.ts';

/** What an email says of the entry that it goes with, as that is now. */
export interface EntryToTellOf {
  /** Undefined where it is no appointment. */
  readonly appointment: AppointmentToTellOf | undefined;
  /** What was approved, where it is a follow-up. */
  readonly followUp: FollowUpWords | undefined;
  /** Whether they said, as the case was closed, that they want to give feedback. */
  readonly wantsFeedback: boolean;
}

const nothing: EntryToTellOf = {
  appointment: undefined,
  followUp: undefined,
  wantsFeedback: false,
};

/**
 * @param entryId none, of an email that goes with no entry
 * @throws SealBrokenError where it cannot be opened
 */
export async function readEntryToTellOf(
  transaction: Transaction,
  entryId: string | null,
  now: Temporal.Instant,
): Promise<EntryToTellOf> {
  if (entryId === null) return nothing;
  const found = await transaction.entry.findUnique({
    where: { id: entryId },
    select: { kind: true, codes: true },
  });
  if (found === null || !isEntryKind(found.kind)) return nothing;
  switch (found.kind) {
    case 'appointment':
      return { ...nothing, appointment: await readAppointmentToTellOf(transaction, entryId, now) };
    case 'follow-up':
      return { ...nothing, followUp: await readFollowUpToSend(transaction, entryId) };
    case 'closing': {
      const { feedback } = entryKinds.closing.codes.parse(found.codes);
      return { ...nothing, wantsFeedback: feedback === 'yes' };
    }
    default:
      return nothing;
  }
}
