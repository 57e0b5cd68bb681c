import 'server-only';
import { cancellingFields, outcomeFields } from '#lib/casework/appointments/fields.ts';
import {
  type AppointmentOutcome,
  type AppointmentStatus,
  outcomeOf,
} from '#lib/casework/appointments/words.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readLine } from '../cases/entry-words.ts';
import { CaseChangedError, type CaseStep, inCase, NotPossibleError } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { mayBeEmailed } from '../cases/may-be-emailed.ts';
import { standNow } from '../cases/stand.ts';
import { wordsOf } from '../emails/appointment-of-email.ts';
import { askToWriteFollowUp, openFollowUp } from '../follow-up/open-follow-up.ts';
import { askToWriteDown } from '../meeting/to-write-down.ts';
import { storedInstant } from '../store/instants.ts';
import { dropLetters, notYetRead, queueLetters } from './letters.ts';
import {
  findAppointment,
  findOpenAppointment,
  type StandingAppointment,
} from './open-appointments.ts';
import { dropFollowUp, hasFollowUp, requireNothingOfIt } from './take-back.ts';

/** What the pages show on which an appointment ends. */
export interface EndingView {
  readonly line: string;
  readonly mayEmail: boolean;
  readonly entry: string;
  readonly seen: string;
  /** What was said of it before, and the line with it; undefined where nothing was. */
  readonly said: { readonly outcome: AppointmentOutcome; readonly why: string } | undefined;
}

/**
 * An appointment, for the page on which it is cancelled, or on which it is said what became of it.
 * @param entry from an address: may be anything
 * @throws what `lookAtCase` and `findOpenAppointment` throw; NotPossibleError where it is asked what became of one that has not begun, was
 *   cancelled, or surely took place
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
      const asksOutcome = verb === 'did-not-come';
      const find = asksOutcome ? findAppointment : findOpenAppointment;
      const standing = await find(shown, entry);
      const { latest, codes, body } = standing;
      if (asksOutcome) requireBegun(standing, now);
      const outcome = outcomeOf(codes.status);
      if (outcome === 'attended') await requireNothingOfIt(shown, latest.originalId);
      return {
        line: await readLine(shown.transaction, { id: latest.id, kind: 'appointment', codes }),
        mayEmail: await mayBeEmailed(shown.transaction, shown.held.id),
        entry: latest.originalId,
        seen: `${latest.version}`,
        said: outcome && { outcome, why: body.why },
      };
    },
    { entry, now },
  );
}

/**
 * Cancels an appointment. They are told where that is wanted, allowed and read.
 * @throws what {@link inCase} and `findOpenAppointment` throw; NotPossibleError once it has begun: then it is said whether they came;
 *   CaseChangedError where somebody changed it meanwhile
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
      const standing = seenIn(form, await findOpenAppointment(step, textIn(form, 'entry')));
      requireAhead(standing, now);
      const time = { start: standing.start, minutes: standing.codes.minutes };
      const words = wordsOf(time, standing.body);
      const isSent = read.email === 'send';
      const refused =
        isSent &&
        (await notYetRead(
          step,
          'cancellation',
          { words, hasFile: standing.body.wantsFile },
          { values, shown: read.shown },
        ));
      if (refused) return refused;
      const entryId = await end(step, standing, 'cancelled', read.why);
      if (isSent) await queueLetters(step, 'cancellation', { entryId, words });
      step.change(await standNow(step.transaction, step.held.id));
      return 'saved';
    },
    { now, once: { form, answer: 'saved' } },
  );
}

/**
 * Says what became of an appointment once it has begun: they came, or did not come. While the case is open it may be said otherwise: a new
 * version, and the follow-up of one to which they did not come after all ends, unless they got it.
 * @throws what {@link inCase} and `findAppointment` throw; NotPossibleError before it has begun, of one that was cancelled, and of one that
 *   surely took place; CaseChangedError where somebody changed it meanwhile
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
      const standing = seenIn(form, await findAppointment(step, textIn(form, 'entry')));
      requireBegun(standing, now);
      const { outcome: became, why } = outcome.read;
      const { originalId } = standing.latest;
      const before = outcomeOf(standing.codes.status);
      if (became === before && why === standing.body.why) {
        const { values } = outcome;
        return { values, errors: { why: 'Nothing is changed yet: say otherwise, then save' } };
      }
      await end(step, standing, became, why);
      if (became === 'did-not-come' && before === 'attended') await dropFollowUp(step, originalId);
      if (became === 'attended' && !(await hasFollowUp(step, originalId))) {
        await askForFollowUp(step, standing);
      }
      step.change(await standNow(step.transaction, step.held.id));
      return 'saved';
    },
    { now, once: { form, answer: 'saved' } },
  );
}

/** @throws CaseChangedError where it is not the version that the page showed */
function seenIn(form: FormData, standing: StandingAppointment): StandingAppointment {
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
  await dropLetters(step, latest.originalId);
  return step.supersede(
    { ...latest, endedAt: latest.endedAt ?? storedInstant(step.now) },
    { kind: 'appointment', codes: { ...codes, status }, body: { ...body, why } },
  );
}

/** What was talked about is on nobody's file yet: it is written by hand. */
async function askForFollowUp(step: CaseStep, standing: StandingAppointment): Promise<void> {
  await openFollowUp(step, {
    appointment: standing.latest.originalId,
    metAt: standing.start,
    parts: { explained: '', decided: '', agreed: '', next: '', services: [] },
    isDeclined: false,
  });
  await askToWriteFollowUp(step, standing.start);
  await askToWriteDown(step, standing);
}

/** @throws NotPossibleError once it has begun: somebody came, or did not, and what follows from it is not missed */
function requireAhead({ start }: StandingAppointment, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(now, start) < 0) return;
  throw new NotPossibleError(
    'It was to have begun by now: say whether they came. Where it was called off, they did not: write why in a few words',
  );
}

/** @throws NotPossibleError where it cannot be said whether they came */
function requireBegun({ start, codes }: StandingAppointment, now: Temporal.Instant): void {
  if (codes.status === 'cancelled') throw new NotPossibleError('This appointment was cancelled');
  if (Temporal.Instant.compare(now, start) >= 0) return;
  throw new NotPossibleError('It has not begun yet: change or cancel it');
}
