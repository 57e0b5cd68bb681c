import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { draftOf } from '#lib/casework/follow-up/draft.ts';
import { differentFrom } from '#lib/casework/meeting/again.ts';
import { becomesOf } from '#lib/casework/meeting/becomes.ts';
import { valuesOfBoth } from '#lib/casework/meeting/finished-values.ts';
import { meetingErrors } from '#lib/casework/meeting/rules.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { readAgreedInTouch } from '../cases/agreed-in-touch.ts';
import { CaseChangedError, type CaseStep, inCase } from '../cases/in-case.ts';
import { refusedBeside } from '../cases/last-change.ts';
import { markOfShown } from '../cases/mark-of-shown.ts';
import { tellsUnder18 } from '../cases/tells-under-18.ts';
import { isWorkedOn } from '../follow-up/draft-again.ts';
import { readOptionCopies } from '../texts/letter-texts.ts';
import { findAppointmentToHold, readFinishedBefore } from './finished-before.ts';
import { fieldsToMeet, readAhead, requireNear } from './hold.ts';
import { keepMeeting } from './keep-meeting.ts';
import { reviewOf } from './review-meeting.ts';
import { consultationFor } from './what-flags-mean.ts';

/**
 * Finishes an appointment that took place: what was written becomes entries, tasks and the draft of the follow-up, all in one transaction.
 * First it is shown what becomes of it, and nothing is saved; it is saved once the form comes back with exactly that seen. Of two who finish
 * one appointment the second sees both, and then what they put on file in place of the other's.
 * @throws what {@link inCase} and `findAppointmentToHold` throw; NotPossibleError long before its time; CaseChangedError where somebody
 *   changed the appointment meanwhile; SealBrokenError where their wishes, or what is on file of it, cannot be opened
 */
export async function finishMeeting(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'hold-appointment', (step) => finish(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function finish(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { held, now } = step;
  const { standing, isOpen } = await findAppointmentToHold(step, textIn(form, 'entry'));
  requireNear(standing, now);
  if (isOpen && textIn(form, 'seen') !== `${standing.latest.version}`) {
    throw new CaseChangedError(standing.latest.version);
  }
  const { toMeet, fields } = await fieldsToMeet(step);
  const before = isOpen ? undefined : await readFinishedBefore(step, standing, toMeet.people);
  const ahead = await readAhead(step, standing.latest.originalId);
  const outcome = readForm(fields, form, (read) =>
    meetingErrors(read, {
      today: now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate(),
      calendar: workingCalendar,
      hasAhead: ahead !== undefined,
      isAddressConfirmed: held.emailConfirmedAt !== null,
      wantsNoContact: held.contactConsent === 'no',
    }),
  );
  // Where no more is on file than that they came, nothing of anybody's is in the way.
  const isBeside = before !== undefined && before.entries.length > 0;
  if (isBeside && before.seen !== textIn(form, 'seen')) {
    return refusedBeside(
      valuesOfBoth(outcome.values, before.theirs.values),
      before.seen,
      before.theirs,
      before.theirs.values,
    );
  }
  if ('errors' in outcome) return outcome;
  const { read, values } = outcome;
  const address = toMeet.address ?? '';
  const isOfAddress = read.writing === 'email' || read.readBackEmail === true;
  if (isOfAddress && read.forAddress !== address) {
    const { readBackEmail: _, ...others } = values;
    return {
      values: { ...others, forAddress: address },
      errors: { writing: `The address on file is another one now: ${address}. Ask them about it` },
    };
  }
  const becomes = becomesOf(read, {
    self: step.viewer,
    people: toMeet.people,
    now,
    metAt: standing.start,
    calendar: workingCalendar,
    ahead,
    isInTouch: (await readAgreedInTouch(step.transaction, held.id)) !== undefined,
    isAssessed: held.assessedLevel !== null,
    isUnder18: await tellsUnder18(step.transaction, held.id),
    toolHeight: institution.structuredToolHeight,
  });
  const different = differentFrom(becomes, before);
  const draft = draftOf(becomes.told, await readOptionCopies(step.transaction));
  const followUp = before?.followUp;
  const review = reviewOf(different, draft, {
    read,
    now,
    isConsulted: (await consultationFor(step, different)) !== undefined,
    first: isBeside ? before.theirs : undefined,
    isDraftKept: followUp !== undefined && isWorkedOn(followUp),
  });
  const shown = markOfShown(review);
  if (read.shown !== shown) return { values: { ...values, shown }, errors: {}, review };
  await keepMeeting(step, standing, { read, different, draft, before });
  return 'saved';
}
