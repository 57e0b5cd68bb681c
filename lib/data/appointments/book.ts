import 'server-only';
import { appointmentFields, type ToBook } from '#lib/casework/appointments/fields.ts';
import { bookingErrors, type TypedAppointment } from '#lib/casework/appointments/rules.ts';
import { whyNoEmail } from '#lib/casework/appointments/why-no-email.ts';
import { type AppointmentNeeds, needsIn } from '#lib/casework/assignment/needs.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { BodyOf } from '#lib/casework/entries/kinds.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readContact } from '../cases/case-contact.ts';
import { readersOf } from '../cases/case-readers.ts';
import { endTasksToBook } from '../cases/end-tasks.ts';
import { type CaseStep, inCase } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { mayBeEmailed } from '../cases/may-be-emailed.ts';
import { standNow } from '../cases/stand.ts';
import { wordsOf } from '../emails/appointment-of-email.ts';
import { findAbsences } from '../staff/absences.ts';
import { notYetRead, queueLetters, tellColleague } from './letters.ts';
import { takenTimes, waitForTurn } from './open-appointments.ts';

/** What the page of booking shows. */
export interface BookingView {
  readonly toBook: ToBook;
  readonly needs: AppointmentNeeds;
  /** Why no email goes about it; undefined where one may. */
  readonly noEmail: string | undefined;
}

/**
 * Whom they may meet, and what it takes, for the page on which an appointment is booked.
 * @throws what `lookAtCase` throws; SealBrokenError where their wishes cannot be opened
 */
export async function readBooking(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<BookingView>> {
  return lookAtCase(reference, 'book', async (shown) => {
    const { toBook, contact } = await readToBook({ ...shown, now });
    const noEmail = whyNoEmail(shown.held.contactConsent, contact);
    return { toBook, needs: needsIn(contact), noEmail };
  });
}

/**
 * Books an appointment, and queues its invitation where their wishes allow it and it was read as it will arrive. It ends no clock: nobody has
 * been reached by it.
 * @throws what {@link inCase} throws; SealBrokenError where their wishes cannot be opened
 */
export async function bookAppointment(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'book', (step) => book(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function book(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const { toBook, contact } = await readToBook(step);
  await waitForTurn(transaction, textIn(form, 'colleague'));
  const taken = await takenTimes(transaction, held.id, idsOf(toBook), { from: now });
  const absences = await findAbsences(transaction, now);
  const outcome = readForm(appointmentFields(toBook), form, (typed) =>
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
  const time = { start: read.at, minutes: Number(read.minutes) };
  const body = { ...bodyOf(read, toBook), why: '' };
  const words = wordsOf(time, body);
  const isSent = read.email === 'send';
  const refused =
    isSent &&
    (await notYetRead(
      step,
      'invitation',
      { words, hasFile: body.wantsFile },
      { values, shown: read.shown },
    ));
  if (refused) return refused;
  const entryId = await step.write({
    kind: 'appointment',
    codes: { status: 'booked', start: time.start.toString(), minutes: time.minutes },
    body,
    ownerId: read.colleague,
    dueAt: time.start,
  });
  await endTasksToBook(step.transaction, held.id, step.now);
  await tellColleague(step, read.colleague, entryId);
  if (isSent) await queueLetters(step, 'invitation', { entryId, words });
  step.change(await standNow(transaction, held.id));
  return 'saved';
}

/** @returns whom an appointment may be with, and what of the wishes decides what is asked */
export async function readToBook({
  transaction,
  viewer,
  held,
  now,
}: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>): Promise<{
  readonly toBook: ToBook;
  readonly contact: ContactDetails;
}> {
  const contact = await readContact(transaction, held.id);
  const { preference } = contact;
  // Somebody who does not want to be contacted is not called: they may still come in.
  const { callSafe, teamsSafe } =
    held.contactConsent === 'no' ? ({ callSafe: 'no', teamsSafe: 'no' } as const) : contact;
  const toBook = {
    people: await readersOf(transaction, held.id, now),
    self: viewer.id,
    wishes: { callSafe, teamsSafe, preference },
    mayEmail: await mayBeEmailed(transaction, held.id),
  };
  return { toBook, contact };
}

/**
 * Somebody may have the case today and not on that day: their cover ends, or who they stand in for is back.
 * @returns what is wrong with whom they meet, in a sentence; undefined where that colleague has the case then
 */
export async function whoHasLostItThen(
  { transaction, held }: Pick<CaseStep, 'transaction' | 'held'>,
  { colleague, at }: Pick<TypedAppointment, 'colleague' | 'at'>,
): Promise<string | undefined> {
  const readers = await readersOf(transaction, held.id, at);
  return readers.some(({ id }) => id === colleague)
    ? undefined
    : 'Who meets them: this colleague has the case only for a time, and not on that day. Choose an earlier day, or somebody else';
}

/** @returns the ids of those whom they may meet */
export function idsOf({ people }: ToBook): readonly string[] {
  return people.map(({ id }) => id);
}

type ReadAppointment = TypedAppointment &
  Pick<BodyOf<'appointment'>, 'interpreter' | 'signLanguage' | 'access' | 'friend'>;

/** @returns what is sealed of an appointment */
export function bodyOf(
  read: ReadAppointment,
  { people }: ToBook,
): Omit<BodyOf<'appointment'>, 'why'> {
  const { way, place, link, linkAsked, interpreter, signLanguage, access, friend } = read;
  return {
    name: people.find(({ id }) => id === read.colleague)?.name ?? '',
    way,
    place,
    link,
    linkAsked,
    whyOther: read.honoured === 'no' ? (read.whyOther ?? '') : '',
    interpreter,
    signLanguage,
    access,
    friend,
    agreedTime: read.agreedTime,
    wantsFile: read.wantsFile === true,
    placeInFile: read.placeInFile === true,
  };
}
