import 'server-only';
import { waysToMeet } from '#lib/casework/appointments/fields.ts';
import type { AppointmentNeeds } from '#lib/casework/assignment/needs.ts';
import { needsIn } from '#lib/casework/assignment/needs.ts';
import { type BodyOf, lineOf } from '#lib/casework/entries/kinds.ts';
import type { NextAppointment } from '#lib/casework/follow-up/draft.ts';
import { meetingFields, type ToMeet } from '#lib/casework/meeting/fields.ts';
import type { OptionCopies } from '#lib/casework/meeting/options.ts';
import { addressForConfirmation } from '#lib/disclosure/contact-details.ts';
import type { Theirs } from '#lib/forms/field.ts';
import { readOpenAppointments } from '../appointments/appointments-on-case.ts';
import type { StandingAppointment } from '../appointments/open-appointments.ts';
import { readAgreedInTouch } from '../cases/agreed-in-touch.ts';
import { readContact } from '../cases/case-contact.ts';
import { readersOf } from '../cases/case-readers.ts';
import { type CaseStep, NotPossibleError } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { readNumbersKnown } from '../directory/checks.ts';
import { readLimits, readOptionCopies } from '../texts/letter-texts.ts';
import { findAppointmentToHold, readFinishedBefore } from './finished-before.ts';
import { type KnownBefore, readKnownBefore } from './known-before.ts';

/** What the page of an appointment shows while it takes place. */
export interface MeetingView {
  readonly toMeet: ToMeet;
  /** The appointment in a line. */
  readonly line: string;
  readonly takes: Pick<
    BodyOf<'appointment'>,
    'interpreter' | 'signLanguage' | 'access' | 'friend' | 'whyOther'
  >;
  readonly needs: AppointmentNeeds;
  readonly known: KnownBefore;
  /** Another appointment that is booked. */
  readonly ahead: NextAppointment | undefined;
  readonly isInTouch: boolean;
  /** What is said of the limits of confidentiality, */
  readonly limits: string;
  /** and what each option is: in the words in force. */
  readonly copies: OptionCopies;
  readonly entry: string;
  readonly seen: string;
  /** What a colleague put on file who finished it meanwhile; undefined where nobody did. */
  readonly theirs: Theirs | undefined;
}

/**
 * An appointment, for the page that is open while it takes place; before it, to prepare, and after it. One that a colleague has finished is there
 * for a viewer who was writing in it all the same, and as long as nothing of what was said is on file.
 * @param entry the id of its first version, from an address: may be anything
 * @throws what `lookAtCase` and `findAppointmentToHold` throw; NotPossibleError for one that is finished; SealBrokenError where their wishes
 *   cannot be opened
 */
export async function readMeeting(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<Looked<MeetingView>> {
  return lookAtCase(
    reference,
    'hold-appointment',
    async (shown) => {
      const { transaction, held, kept } = shown;
      const { standing, isOpen } = await findAppointmentToHold(shown, entry);
      const { latest, codes, body } = standing;
      const { toMeet, needs } = await readToMeet({ ...shown, now });
      const before = isOpen
        ? undefined
        : await readFinishedBefore({ ...shown, now }, standing, toMeet.people);
      if (before !== undefined && before.entries.length > 0 && Object.keys(kept).length === 0) {
        throw new NotPossibleError('It is on record what became of this appointment');
      }
      return {
        toMeet,
        needs,
        line: lineOf('appointment', codes, body),
        takes: body,
        known: await readKnownBefore(transaction, held, now),
        ahead: await readAhead({ ...shown, now }, latest.originalId),
        isInTouch: (await readAgreedInTouch(transaction, held.id)) !== undefined,
        limits: await readLimits(transaction),
        copies: await readOptionCopies(transaction),
        entry: latest.originalId,
        seen: before?.seen ?? `${latest.version}`,
        theirs: before !== undefined && before.entries.length > 0 ? before.theirs : undefined,
      };
    },
    { entry, now },
  );
}

/** @returns what of a case decides what is asked at an appointment, and what it takes to talk with the person */
export async function readToMeet({
  transaction,
  viewer,
  held,
  now,
}: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>): Promise<{
  readonly toMeet: ToMeet;
  readonly needs: AppointmentNeeds;
}> {
  const contact = await readContact(transaction, held.id);
  return {
    toMeet: {
      people: await readersOf(transaction, held.id, now),
      self: viewer.id,
      toReadOut: waysToMeet(contact),
      numbers: await readNumbersKnown(transaction, now),
      address: held.contactConsent === 'yes' ? addressForConfirmation(contact) : undefined,
      mayAskAboutEmail: contact.emailSafe === 'yes' && contact.mayConfirm !== 'yes',
    },
    needs: needsIn(contact),
  };
}

/**
 * @param besides the first version of an appointment; undefined where any counts
 * @returns the next appointment of the case besides that one; undefined where none is booked, or it cannot be opened
 */
export async function readAhead(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  besides: string | undefined,
): Promise<NextAppointment | undefined> {
  const open = await readOpenAppointments(transaction, held.id, now, besides);
  const next = open.find(
    ({ start, meeting, isLost }) =>
      meeting !== undefined && !isLost && Temporal.Instant.compare(start, now) > 0,
  );
  if (next?.meeting === undefined) return undefined;
  const { start, minutes, meeting } = next;
  return { start, minutes, way: meeting.way, place: meeting.place, colleague: meeting.name };
}

/** People come early: so long before its time it can be finished. */
const earliest = { hours: 1 } as const;

/** @throws NotPossibleError where an appointment is not near enough to have taken place */
export function requireNear({ start }: StandingAppointment, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(now, start.subtract(earliest)) >= 0) return;
  throw new NotPossibleError(
    'It has not begun yet: what you write here is kept, and it is finished once it has taken place',
  );
}

/** @returns the fields of the page, for a case as it is now */
export async function fieldsToMeet(
  step: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>,
) {
  const { toMeet } = await readToMeet(step);
  return { toMeet, fields: meetingFields(toMeet) };
}
