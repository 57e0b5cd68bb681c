import 'server-only';
import { waysToMeet } from '#lib/casework/appointments/fields.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { type FollowUpLetter, followUpLetter } from '#lib/casework/emails/follow-up-letter.ts';
import {
  type Given,
  givingErrors,
  givingFields,
  type ToGive,
} from '#lib/casework/follow-up/giving-fields.ts';
import { isToGive } from '#lib/casework/follow-up/statuses.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readContact } from '../cases/case-contact.ts';
import { CaseChangedError, type CaseStep, inCase, NotPossibleError } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { storedInstant } from '../store/instants.ts';
import { endFollowUpTask } from './end-follow-up-task.ts';
import { findFollowUp, type StandingFollowUp } from './open-follow-up.ts';

/** What the page shows on which it is said that somebody has their follow-up. */
export interface GivingView {
  readonly toGive: ToGive;
  /** As it was approved. */
  readonly letter: FollowUpLetter;
  /** Who approved it, and when. */
  readonly approved: { readonly by: string | undefined; readonly when: string };
  readonly entry: string;
  readonly seen: string;
}

/**
 * A follow-up that is approved and that its person does not have yet.
 * @param entry the id of its first version, from an address: may be anything; empty where the case has none
 * @throws what `lookAtCase` and `findFollowUp` throw; NotPossibleError where it is not approved yet; SealBrokenError where their wishes
 *   cannot be opened
 */
export async function readFollowUpToGive(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<Looked<GivingView>> {
  return lookAtCase(
    reference,
    'give-follow-up',
    async (shown) => {
      const standing = await findFollowUp(shown, entry);
      const { latest, codes, body, by, writtenAt } = standing;
      return {
        toGive: await toGiveOf(shown, standing),
        letter: followUpLetter({
          parts: body.parts,
          texts: body.texts ?? originalTexts('follow-up-letter'),
          metOn: Temporal.PlainDate.from(codes.metOn),
          isEmail: false,
        }),
        approved: { by, when: momentInWords(writtenAt, now, workingCalendar.timeZone) },
        entry: latest.originalId,
        seen: `${latest.version}`,
      };
    },
    { entry, now },
  );
}

/**
 * Writes down how and when somebody got a follow-up that was approved: handed over, or read out in a way that they call safe; or that they
 * want none after all. Only then it counts as one that they have.
 * @throws what {@link inCase} and `findFollowUp` throw; NotPossibleError where it is not approved yet; CaseChangedError where it was written
 *   anew meanwhile; SealBrokenError where their wishes cannot be opened
 */
export async function giveFollowUp(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'give-follow-up', (step) => give(step, form), { now });
}

async function give(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const standing = await findFollowUp(step, textIn(form, 'entry'));
  const toGive = await toGiveOf(step, standing);
  const hours = await readContact(transaction, held.id);
  const metOn = Temporal.PlainDate.from(standing.codes.metOn);
  const { timeZone } = workingCalendar;
  const outcome = readForm(givingFields(toGive), form, (read) =>
    givingErrors(read, { metOn, now, hours, timeZone }),
  );
  if ('errors' in outcome) return outcome;
  const { how, at, why, seen } = outcome.read;
  const { latest, codes, body } = standing;
  if (seen !== `${latest.version}`) throw new CaseChangedError(latest.version);
  await step.supersede(
    { ...latest, endedAt: storedInstant(now) },
    {
      kind: 'follow-up',
      codes: { ...codes, ...givenAs(how) },
      body: { ...body, why: how === 'declined' ? why : '' },
    },
    at,
  );
  await endFollowUpTask(step, latest.originalId);
  return 'saved';
}

function givenAs(how: Given) {
  if (how === 'handed-over' || how === 'declined') return { status: how };
  return { status: 'read-out', readOut: how } as const;
}

/** @throws NotPossibleError where it is not approved yet */
async function toGiveOf(
  { transaction, held }: Pick<CaseStep, 'transaction' | 'held'>,
  { codes: { status } }: StandingFollowUp,
): Promise<ToGive> {
  if (!isToGive(status)) {
    throw new NotPossibleError('It is not approved yet: write the follow-up first');
  }
  return { status, toReadOut: waysToMeet(await readContact(transaction, held.id)) };
}
