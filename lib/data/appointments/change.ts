import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { changeFields } from '#lib/casework/appointments/fields.ts';
import { bookingErrors } from '#lib/casework/appointments/rules.ts';
import { whyNoEmail } from '#lib/casework/appointments/why-no-email.ts';
import type { AppointmentTime } from '#lib/casework/appointments/words.ts';
import { type AppointmentNeeds, needsIn } from '#lib/casework/assignment/needs.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { BodyOf } from '#lib/casework/entries/kinds.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { type CaseStep, inCase, NotPossibleError } from '../cases/in-case.ts';
import { refusedBeside } from '../cases/last-change.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { standNow } from '../cases/stand.ts';
import { wordsOf } from '../emails/appointment-of-email.ts';
import { findAbsences } from '../staff/absences.ts';
import { storedInstant } from '../store/instants.ts';
import { type BookingView, bodyOf, idsOf, readToBook, whoHasLostItThen } from './book.ts';
import { dropLetters, notYetRead, queueLetters, tellColleague } from './letters.ts';
import {
  findOpenAppointment,
  type StandingAppointment,
  takenTimes,
  waitForTurn,
} from './open-appointments.ts';

/** What the page of a change shows. */
export interface ChangeView extends BookingView {
  readonly needs: AppointmentNeeds;
  /** The appointment as it stands, by field. */
  readonly values: PostedValues;
}

/**
 * An appointment as it stands, for the page on which it is changed.
 * @param entry from an address: may be anything
 * @throws what `lookAtCase` and `findOpenAppointment` throw
 */
export async function readAppointmentToChange(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<Looked<ChangeView>> {
  return lookAtCase(
    reference,
    'change-appointment',
    async (shown) => {
      const standing = await findOpenAppointment(shown, entry);
      const { toBook, contact } = await readToBook({ ...shown, now });
      const noEmail = whyNoEmail(shown.held.contactConsent, contact);
      return { toBook, needs: needsIn(contact), noEmail, values: valuesOf(standing) };
    },
    { entry, now },
  );
}

/**
 * Changes an appointment: what waited to go of it does not, and they are told where that is wanted, allowed and read. Who changes what
 * somebody else changed meanwhile sees both.
 * @throws what {@link inCase} and `findOpenAppointment` throw
 */
export async function changeAppointment(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'change-appointment', (step) => change(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function change(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const standing = await findOpenAppointment(step, textIn(form, 'entry'));
  requireAhead(standing, now);
  const { latest } = standing;
  const { toBook, contact } = await readToBook(step);
  await waitForTurn(transaction, textIn(form, 'colleague'));
  const { originalId: except } = latest;
  const taken = await takenTimes(transaction, held.id, idsOf(toBook), { from: now, except });
  const absences = await findAbsences(transaction, now);
  const outcome = readForm(changeFields(toBook), form, (typed) =>
    bookingErrors(typed, {
      now,
      hours: contact,
      taken,
      absences,
      calendar: workingCalendar,
    }),
  );
  if ('errors' in outcome) return outcome;
  const { values, read } = outcome;
  const hasLost = await whoHasLostItThen(step, read);
  if (hasLost !== undefined) return { values, errors: { colleague: hasLost } };
  if (read.seen !== `${latest.version}`) {
    const when = momentInWords(standing.writtenAt, now, workingCalendar.timeZone);
    const { by } = standing;
    return refusedBeside(values, `${latest.version}`, { by, when }, valuesOf(standing));
  }
  const time = { start: read.at, minutes: Number(read.minutes) };
  const body = { ...bodyOf(read, toBook), why: read.why };
  if (isAsItStands({ ...time, colleague: read.colleague, body }, standing)) {
    return { values, errors: { at: 'Nothing is changed yet: change it, then save' } };
  }
  const words = wordsOf(time, body);
  const isSent = read.email === 'send';
  const refused =
    isSent &&
    (await notYetRead(
      step,
      'change',
      { words, hasFile: body.wantsFile },
      { values, shown: read.shown },
    ));
  if (refused) return refused;
  const entryId = await step.supersede(
    { ...latest, ownerId: read.colleague, dueAt: storedInstant(time.start) },
    {
      kind: 'appointment',
      codes: { status: 'changed', start: time.start.toString(), minutes: time.minutes },
      body,
    },
  );
  await dropLetters(step, latest.originalId);
  if (read.colleague !== latest.ownerId) await tellColleague(step, read.colleague, entryId);
  if (isSent) await queueLetters(step, 'change', { entryId, words });
  step.change(await standNow(transaction, held.id));
  return 'saved';
}

/** @returns whether an appointment was typed as it is: why it is changed, and whether an email goes, change nothing of it */
function isAsItStands(
  typed: AppointmentTime & {
    readonly colleague: string;
    readonly body: BodyOf<'appointment'>;
  },
  { latest, body, start, codes }: StandingAppointment,
): boolean {
  const without = ({ name: _, why: __, ...rest }: BodyOf<'appointment'>) => rest;
  return (
    typed.start.equals(start) &&
    typed.minutes === codes.minutes &&
    typed.colleague === latest.ownerId &&
    isDeepStrictEqual(without(typed.body), without(body))
  );
}

const ticked = (is: boolean) => (is ? 'yes' : '');

/** The appointment as its form holds it. Whether an email goes is asked anew. */
function valuesOf({ latest, codes, body, start }: StandingAppointment): PostedValues {
  return {
    at: momentParts(start, workingCalendar.timeZone),
    minutes: `${codes.minutes}`,
    way: body.way,
    place: body.place,
    colleague: latest.ownerId ?? '',
    honoured: body.whyOther === '' ? 'yes' : 'no',
    whyOther: body.whyOther,
    agreedTime: ticked(body.agreedTime),
    wantsFile: ticked(body.wantsFile),
    placeInFile: ticked(body.placeInFile),
    link: body.link,
    linkAsked: ticked(body.linkAsked),
    interpreter: body.interpreter,
    signLanguage: ticked(body.signLanguage),
    access: body.access,
    friend: ticked(body.friend),
    entry: latest.originalId,
    seen: `${latest.version}`,
  };
}

/** @throws NotPossibleError once it has begun: what follows from it, whether they came or not, is not missed */
function requireAhead({ start }: StandingAppointment, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(now, start) < 0) return;
  throw new NotPossibleError(
    'It was to have begun by now: say whether they came, then book another',
  );
}
