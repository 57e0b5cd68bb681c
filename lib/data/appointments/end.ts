import 'server-only';
import { cancellingFields, outcomeFields } from '#lib/casework/appointments/fields.ts';
import type { AppointmentStatus } from '#lib/casework/appointments/words.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readLine } from '../cases/entry-words.ts';
import { CaseChangedError, type CaseStep, inCase, NotPossibleError } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { mayBeEmailed } from '../cases/may-be-emailed.ts';
import { standNow } from '../cases/stand.ts';
import { supersede } from '../cases/supersede.ts';
import { wordsOf } from '../emails/appointment-of-email.ts';
import { followUpDueAt, openFollowUp } from '../follow-up/open-follow-up.ts';
import { storedInstant } from '../store/instants.ts';
import { dropLetters, notYetRead, queueLetters } from './letters.ts';
import { findOpenAppointment, type StandingAppointment } from './open-appointments.ts';

/** What the pages show on which an appointment ends. */
export interface EndingView {
  readonly line: string;
  readonly mayEmail: boolean;
  readonly entry: string;
  readonly seen: string;
}

/**
 * An appointment, for the page on which it is cancelled, or on which it is said what became of it.
 * @param entry from an address: may be anything
 * @throws what `lookAtCase` and `findOpenAppointment` throw; NotPossibleError where it has not begun and it is asked what became of it
 */
export async function readAppointmentToEnd(
  reference: string,
  verb: Extract<Verb, 'cancel-appointment' | 'did-not-come'>,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<Looked<EndingView>> {
  return lookAtCase(
    reference,
    verb,
    async (shown) => {
      const standing = await findOpenAppointment(shown, entry);
      const { latest, codes } = standing;
      if (verb === 'did-not-come') requireBegun(standing, now);
      return {
        line: await readLine(shown.transaction, { id: latest.id, kind: 'appointment', codes }),
        mayEmail: await mayBeEmailed(shown.transaction, shown.held.id),
        entry: latest.originalId,
        seen: `${latest.version}`,
      };
    },
    { entry, now },
  );
}

/**
 * Cancels an appointment. They are told where that is wanted, allowed and read.
 * @throws what {@link inCase} and `findOpenAppointment` throw; CaseChangedError where somebody changed it meanwhile
 */
export async function cancelAppointment(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(
    reference,
    'cancel-appointment',
    async (step) => {
      const mayEmail = await mayBeEmailed(step.transaction, step.held.id);
      const outcome = readForm(cancellingFields({ mayEmail }), form);
      if ('errors' in outcome) return outcome;
      const { values, read } = outcome;
      const standing = await findSeen(step, form);
      const time = { start: standing.start, minutes: standing.codes.minutes };
      const words = wordsOf(time, standing.body);
      // Of one that is over nobody has to be told that it does not take place.
      const isSent = read.email === 'send' && Temporal.Instant.compare(now, standing.start) < 0;
      const refused =
        isSent && (await notYetRead(step, 'cancellation', words, { values, shown: read.shown }));
      if (refused) return refused;
      const entryId = await end(step, standing, 'cancelled', read.why);
      if (isSent) await queueLetters(step, 'cancellation', { entryId, words });
      return 'saved';
    },
    { now },
  );
}

/**
 * Says what became of an appointment once it has begun: they came, or did not come.
 * @throws what {@link inCase} and `findOpenAppointment` throw; NotPossibleError before it has begun; CaseChangedError where somebody changed
 *   it meanwhile
 */
export async function sayWhetherTheyCame(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(
    reference,
    'did-not-come',
    async (step) => {
      const outcome = readForm(outcomeFields, form);
      if ('errors' in outcome) return outcome;
      const standing = await findSeen(step, form);
      requireBegun(standing, now);
      const { outcome: became, why } = outcome.read;
      await end(step, standing, became, why);
      if (became === 'attended') await askForFollowUp(step, standing);
      return 'saved';
    },
    { now },
  );
}

async function findSeen(step: CaseStep, form: FormData): Promise<StandingAppointment> {
  const standing = await findOpenAppointment(step, textIn(form, 'entry'));
  const { version } = standing.latest;
  if (textIn(form, 'seen') !== `${version}`) throw new CaseChangedError(version);
  return standing;
}

async function end(
  step: CaseStep,
  { latest, codes, body }: StandingAppointment,
  status: AppointmentStatus,
  why: string,
): Promise<string> {
  const { transaction, held, now, author } = step;
  await dropLetters(step, latest.originalId);
  const id = await supersede(
    transaction,
    held.id,
    { ...latest, endedAt: storedInstant(now) },
    { kind: 'appointment', codes: { ...codes, status }, body: { ...body, why } },
    { happenedAt: now, now, author },
  );
  step.change(await standNow(transaction, held.id));
  return id;
}

/** What was talked about is on nobody's file yet: it is written by hand. */
async function askForFollowUp(step: CaseStep, standing: StandingAppointment): Promise<void> {
  await openFollowUp(step, {
    appointment: standing.latest.originalId,
    metOn: standing.start.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate(),
    parts: { explained: '', decided: '', agreed: '', next: '', services: [] },
    isDeclined: false,
  });
  await step.write({
    kind: 'task',
    codes: { endsBy: 'follow-up' },
    body: {
      what: 'Write the follow-up',
      why: 'They came to their appointment',
      name: step.viewer.name,
    },
    ownerId: step.viewer.id,
    dueAt: followUpDueAt(step.now),
  });
}

function requireBegun({ start }: StandingAppointment, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(now, start) >= 0) return;
  throw new NotPossibleError('It has not begun yet: change or cancel it');
}
