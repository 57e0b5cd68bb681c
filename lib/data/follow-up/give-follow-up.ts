import 'server-only';
import { waysToMeet } from '#lib/casework/appointments/fields.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { lineOf } from '#lib/casework/entries/kinds.ts';
import {
  type Given,
  givingErrors,
  givingFields,
  type ToGive,
} from '#lib/casework/follow-up/giving-fields.ts';
import { isSaid, isToGive } from '#lib/casework/follow-up/statuses.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import type { PaperLetter } from '#lib/forms/letter-to-read.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readContact } from '../cases/case-contact.ts';
import { CaseChangedError, type CaseStep, inCase, NotPossibleError } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { storedInstant } from '../store/instants.ts';
import { askAboutFollowUps } from './ask-about-follow-ups.ts';
import { endFollowUpTask } from './end-follow-up-task.ts';
import { findFollowUpToGive, type StandingFollowUp } from './open-follow-up.ts';
import { outOfDateIn } from './out-of-date.ts';
import { followUpOnPaper } from './paper.ts';
import { type WhichFollowUp, whichOfThem } from './which-of-them.ts';

/** What the page shows on which it is said that somebody has their follow-up. */
export interface GivingView {
  readonly toGive: ToGive;
  /** As it was approved. */
  readonly letter: PaperLetter;
  /** Who wrote it as it stands, and when. */
  readonly approved: { readonly by: string | undefined; readonly when: string };
  /** What was said of it before, in a line; undefined where nothing was. */
  readonly said: string | undefined;
  /** What it says and is not so any more, a sentence each. */
  readonly outOfDate: readonly string[];
  readonly which: WhichFollowUp;
  readonly entry: string;
  readonly seen: string;
}

/**
 * A follow-up that is approved and that its person does not have yet.
 * @param entry the id of its first version, from an address: may be anything; empty where the case has none
 * @throws what `lookAtCase` and `findFollowUpToGive` throw; NotPossibleError where it is not approved yet; SealBrokenError where their wishes
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
      const standing = await findFollowUpToGive(shown, entry);
      const { latest, codes, body, by, writtenAt } = standing;
      const outOfDate = await outOfDateOf({ ...shown, now }, standing);
      return {
        toGive: await toGiveOf(shown, standing, outOfDate),
        outOfDate,
        which: await whichOfThem(shown.transaction, shown.held.id, {
          ...codes,
          originalId: latest.originalId,
        }),
        letter: followUpOnPaper(standing),
        approved: { by, when: momentInWords(writtenAt, now, workingCalendar.timeZone) },
        said: isSaid(codes.status) ? lineOf('follow-up', codes, body) : undefined,
        entry: latest.originalId,
        seen: `${latest.version}`,
      };
    },
    { entry, now },
  );
}

/**
 * Writes down how and when somebody got a follow-up that was approved: handed over, or read out in a way that they call safe; or that they
 * want none. Only then it counts as one that they have. Where that was wrong it is said otherwise, and one that they do not have is to be
 * written and given after all.
 * @throws what {@link inCase} and `findFollowUpToGive` throw; NotPossibleError where it is not approved yet, or went by email; CaseChangedError where it was written
 *   anew meanwhile; SealBrokenError where their wishes cannot be opened
 */
export async function giveFollowUp(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'give-follow-up', (step) => give(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function give(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const standing = await findFollowUpToGive(step, textIn(form, 'entry'));
  const toGive = await toGiveOf(step, standing, await outOfDateOf(step, standing));
  const hours = await readContact(transaction, held.id);
  const metOn = Temporal.PlainDate.from(standing.codes.metOn);
  const { timeZone } = workingCalendar;
  const approvedAt = toGive.isSaid
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(standing.writtenAt.getTime());
  const outcome = readForm(givingFields(toGive), form, (read) =>
    givingErrors(read, { metOn, approvedAt, now, hours, timeZone }),
  );
  if ('errors' in outcome) return outcome;
  const { how, at, why, seen } = outcome.read;
  const { latest, codes, body } = standing;
  if (seen !== `${latest.version}`) throw new CaseChangedError(latest.version);
  const { readOut: _, ...others } = codes;
  await step.supersede(
    { ...latest, endedAt: how === 'not-yet' ? null : storedInstant(now) },
    {
      kind: 'follow-up',
      codes: { ...others, ...givenAs(how) },
      body: { ...body, why: how === 'declined' ? why : '' },
    },
    how === 'not-yet' ? now : at,
  );
  await endFollowUpTask(step, latest.originalId);
  if (how === 'not-yet') await askAboutFollowUps(step);
  return 'saved';
}

function givenAs(how: Given) {
  if (how === 'handed-over' || how === 'declined') return { status: how };
  // It is read once more before it is given.
  if (how === 'not-yet') return { status: 'to-write' } as const;
  return { status: 'read-out', readOut: how } as const;
}

async function outOfDateOf(
  step: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  { latest, body, writtenAt }: StandingFollowUp,
): Promise<readonly string[]> {
  return outOfDateIn(step, { originalId: latest.originalId, writtenAt, parts: body.parts });
}

/** @throws NotPossibleError where it is not approved yet */
async function toGiveOf(
  { transaction, held }: Pick<CaseStep, 'transaction' | 'held'>,
  { codes: { status } }: StandingFollowUp,
  outOfDate: readonly string[],
): Promise<ToGive> {
  if (!isToGive(status) && !isSaid(status)) {
    throw new NotPossibleError('It is not approved yet: write the follow-up first');
  }
  return {
    isSaid: isSaid(status),
    toReadOut: waysToMeet(await readContact(transaction, held.id)),
    // What they got was right then: somebody says now how they got it.
    isOutOfDate: !isSaid(status) && outOfDate.length > 0,
  };
}
