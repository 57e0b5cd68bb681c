import 'server-only';
import { reminderAt } from '#lib/casework/appointments/reminder.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import {
  type AppointmentLetter,
  type AppointmentWords,
  appointmentLetter,
} from '#lib/casework/emails/appointment-letters.ts';
import { shownOf } from '#lib/casework/emails/shown-letters.ts';
import type { FormRefused, LetterToRead, PostedValues } from '#lib/forms/field.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { inboxLook } from '../emails/inbox-look.ts';
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

/**
 * Nothing goes that was not read as it will arrive: the form carries what it showed.
 * @param values of the form, with what it showed before
 * @returns the form with the emails to read; undefined where it showed exactly these
 */
export async function notYetRead(
  { transaction, now }: Pick<CaseStep, 'transaction' | 'now'>,
  which: Exclude<AppointmentLetter, 'reminder'>,
  words: AppointmentWords,
  { values, shown }: { readonly values: PostedValues; readonly shown: string },
): Promise<FormRefused | undefined> {
  const letters: LetterToRead[] = [];
  for (const letter of lettersOf(which, words, now)) {
    const texts = await readLetterTexts(transaction, `appointment-${letter}`);
    letters.push({
      title: titles[letter],
      // One of its own each: without script the form posts what it was answered, and what stands twice in it is refused.
      look: inboxLook(),
      paragraphs: appointmentLetter(letter, words, texts),
    });
  }
  const all = shownOf(letters.flatMap(({ paragraphs }) => paragraphs));
  return all === shown ? undefined : { values: { ...values, shown: all }, errors: {}, letters };
}

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
