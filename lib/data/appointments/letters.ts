import 'server-only';
import { calendarFileInWords } from '#lib/casework/appointments/calendar-file.ts';
import { reminderAt } from '#lib/casework/appointments/reminder.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type {
  AppointmentLetter,
  AppointmentWords,
} from '#lib/casework/emails/appointment-letters.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { type CaseStep, NotPossibleError } from '../cases/in-case.ts';
import { markOfShown } from '../cases/mark-of-shown.ts';
import { addressForSignals } from '../cases/may-be-emailed.ts';
import type { AppointmentToTell } from '../emails/appointment-of-email.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';
import { queueEmail, queueStaffEmails } from '../emails/queue.ts';
import { storedInstant } from '../store/instants.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';

const titles: Readonly<Record<AppointmentLetter, string>> = {
  invitation: 'The invitation that goes to them by email',
  change: 'The email that tells them of the change',
  cancellation: 'The email that tells them that it is cancelled',
  reminder: 'The reminder that goes one working day before',
};

/** @returns the emails that follow from something done to an appointment: the one at once, and a reminder where there is time for one */
function lettersOf(
  which: Exclude<AppointmentLetter, 'reminder'>,
  words: AppointmentWords,
  now: Temporal.Instant,
): readonly AppointmentLetter[] {
  const reminds =
    which !== 'cancellation' &&
    Temporal.Instant.compare(now, reminderAt(words.start, workingCalendar)) < 0;
  return [which, ...(reminds ? (['reminder'] as const) : [])];
}

/** What an email about an appointment is written from. */
export interface ToTell {
  readonly words: AppointmentToTell;
  /** Whether a calendar file comes with it: they asked for one. */
  readonly hasFile: boolean;
}

/**
 * Nothing goes that was not read as it will arrive: the form carries a mark of what it showed.
 * @param values of the form, with what it showed before
 * @returns the form with the emails to read; undefined where it showed exactly these
 * @throws NotPossibleError where their wishes allow no email (any more)
 */
export async function notYetRead(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  which: Exclude<AppointmentLetter, 'reminder'>,
  { words, hasFile }: ToTell,
  { values, shown }: { readonly values: PostedValues; readonly shown: string },
): Promise<FormRefused | undefined> {
  const to = await addressForSignals(transaction, held.id);
  if (to === undefined) throw new NotPossibleError('Their wishes allow no email');
  const emails = [];
  for (const letter of lettersOf(which, words, now)) {
    const kind = `appointment-${letter}` as const;
    const texts = await readLetterTexts(transaction, kind);
    const calendar =
      hasFile && letter !== 'reminder'
        ? calendarFileInWords(words, letter === 'cancellation')
        : undefined;
    emails.push({ title: titles[letter], email: { kind, words: { texts, ...words } }, calendar });
  }
  const all = markOfShown([to, emails]);
  if (all === shown) return undefined;
  const isUnnamed = words.way === 'in-person' && words.place === '' && which !== 'cancellation';
  const letters: LetterToRead[] = [];
  for (const { title, email, calendar } of emails) {
    letters.push({
      title,
      email: await asItArrives(email, to, calendar),
      ...(isUnnamed && { note: placeUnnamed }),
    });
  }
  return { values: { ...values, shown: all }, errors: {}, letters };
}

const placeUnnamed =
  'It does not say where: somebody else may see it, and the place has a word in it that is no room and no building of the University. Tell them yourself; or change the place to a building and a room.';

/** Queues them, for a version of the appointment. */
export async function queueLetters(
  { transaction, held, now }: CaseStep,
  which: Exclude<AppointmentLetter, 'reminder'>,
  { entryId, words }: { readonly entryId: string; readonly words: AppointmentWords },
): Promise<void> {
  for (const letter of lettersOf(which, words, now)) {
    await queueEmail(transaction, {
      caseId: held.id,
      kind: `appointment-${letter}`,
      queuedAt: storedInstant(now),
      entryId,
      ...(letter === 'reminder' && {
        notBefore: storedInstant(reminderAt(words.start, workingCalendar)),
      }),
    });
  }
}

/** What waits to go of an appointment, and says what is no longer so, does not go. */
export async function dropLetters(
  { transaction, held, now }: CaseStep,
  originalId: string,
): Promise<void> {
  await transaction.email.updateMany({
    // What colleagues are told is asked of the appointment as it is when it goes.
    where: { caseId: held.id, state: 'queued', recipientId: null, entry: { originalId } },
    data: { state: 'refused', reason: 'overtaken', settledAt: storedInstant(now) },
  });
}

/** Tells a colleague that somebody else booked an appointment for them. */
export async function tellColleague(
  { transaction, held, viewer, now }: CaseStep,
  colleague: string,
  entryId: string,
): Promise<void> {
  if (colleague === viewer.id) return;
  const email = { caseId: held.id, kind: 'appointment-booked', entryId, now } as const;
  await queueStaffEmails(transaction, { ...email, recipients: [colleague] });
}
