import 'server-only';
import { flagAnswers } from '#lib/casework/assessment/flag-answers.ts';
import { flagCodes, flagRow } from '#lib/casework/assessment/flags.ts';
import { floorInWords } from '#lib/casework/assessment/floor-words.ts';
import { type Floor, floorsOf, whyNot } from '#lib/casework/assessment/floors.ts';
import { loweringFields } from '#lib/casework/assessment/lowering-fields.ts';
import { factsPosted, floorFields } from '#lib/casework/assessment/posted-facts.ts';
import {
  levelThatHolds,
  type RiskLevel,
  riskLevelNames,
} from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { readSpokenOf } from '../meeting/spoken-of.ts';
import { askForNextReview } from './ask-for-next-review.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import { bodyOf } from './entry-words.ts';
import { followAssessment } from './follow-assessment.ts';
import { type CaseStep, inCase, NotPossibleError } from './in-case.ts';
import { type LastAssessment, readLastAssessment } from './last-assessment.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { tellsUnder18 } from './tells-under-18.ts';

/** What a second person decides on. */
export interface LoweringAsked {
  readonly level: RiskLevel;
  readonly wanted: RiskLevel;
  readonly by: string | undefined;
  /** When it was asked, in words. */
  readonly when: string;
  readonly why: string;
  readonly lowering: string;
  /** What was answered with yes, and the floors that hold by what is known now, in words. */
  readonly flags: readonly string[];
  readonly floors: readonly string[];
  /** What the assessment before answered with yes, and this one does not, with what it says now. */
  readonly takenBack: readonly string[];
  /** Why it cannot be agreed to any more; undefined where it can. */
  readonly whyNot: string | undefined;
  readonly version: number;
}

/**
 * The lower level that somebody asked for, and why.
 * @throws what `lookAtCase` throws
 */
export async function readLoweringAsked(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<LoweringAsked>> {
  return lookAtCase(reference, 'decide-lowering', async ({ transaction, held }) => {
    const { id, level, wanted, by, at, why, answers } = await askedOn(transaction, held);
    const { lowering } = answers;
    const floors = await floorsNow(transaction, held, answers);
    return {
      flags: flagCodes
        .filter((flag) => answers[`flag-${flag}`] === 'yes')
        .map((flag) => flagRow(flag).label),
      takenBack: await takenBackIn(transaction, held.id, { id, answers }),
      floors: floors.map((floor) => `At least ${riskLevelNames[floor.level]}: ${floor.because}`),
      whyNot: whyNotLowered(wanted, floors),
      version: held.version,
      level,
      wanted,
      by,
      when: momentInWords(new Date(at.epochMilliseconds), now, workingCalendar.timeZone),
      why,
      lowering: typeof lowering === 'string' ? lowering : '',
    };
  });
}

/**
 * Takes the decision of a second person on a lower level: never of the one who asked for it.
 * @throws what {@link inCase} throws
 */
export async function decideLowering(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(loweringFields, form);
  return inCase(
    reference,
    'decide-lowering',
    async (step) => {
      if ('errors' in outcome) return outcome;
      const { transaction, held, write, change } = step;
      const { level, wanted, answers, isSpokenSince } = await askedOn(transaction, held);
      const isAgreed = outcome.read.agreed === 'yes';
      // What became known since the assessment counts too.
      const not = isAgreed
        ? whyNotLowered(wanted, await floorsNow(transaction, held, answers))
        : undefined;
      if (not !== undefined) return { values: outcome.values, errors: { agreed: not } };
      await write({
        kind: 'lowering-decision',
        codes: { from: level, to: wanted, isAgreed },
        body: { why: outcome.read.why },
      });
      await endTasksThatEndBy(transaction, held.id, ['decide-lowering'], now);
      if (isAgreed) {
        await endTasksThatEndBy(
          transaction,
          held.id,
          // What was said at an appointment since is still to be assessed.
          isSpokenSince ? ['case-conference'] : ['assess', 'case-conference'],
          now,
        );
        await askForNextReview(step, wanted);
        change({ assessedLevel: wanted });
        await followAssessment(step, wanted);
      }
      change({ loweringAskedById: null });
      return 'saved';
    },
    // A request that was made once more since is another one.
    { now, once: { form, answer: 'saved' }, seen: Number(textIn(form, 'seen')) },
  );
}

/** What was asked for, with the answers of the assessment as they are once what was said at appointments since is counted. */
async function askedOn(
  transaction: CaseStep['transaction'],
  held: CaseStep['held'],
): Promise<LastAssessment & { readonly wanted: RiskLevel; readonly isSpokenSince: boolean }> {
  const { id, assessedLevel } = held;
  const last = await readLastAssessment(transaction, id);
  if (last?.wanted === undefined || assessedLevel === null) {
    throw new NotPossibleError('Nobody has asked for a lower level');
  }
  const level = levelThatHolds(assessedLevel, held.level);
  const spoken = await readSpokenOf(transaction, id, last.at);
  // A red flag that was named since holds, whatever was assessed before it.
  const named = Object.entries(spoken.answers).filter(
    ([name, answer]) => floorFields.includes(name) && answer === 'yes',
  );
  return {
    ...last,
    answers: { ...last.answers, ...Object.fromEntries(named) },
    level,
    wanted: last.wanted,
    isSpokenSince: spoken.id !== '',
  };
}

/** Whoever decides sees what was there at the assessment before, and is said not to be any more. */
async function takenBackIn(
  transaction: CaseStep['transaction'],
  caseId: string,
  { id, answers }: Pick<LastAssessment, 'id' | 'answers'>,
): Promise<readonly string[]> {
  const before = await transaction.entry.findFirst({
    where: { caseId, kind: 'assessment', isLatest: true, struckAt: null, id: { not: id } },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (before === null) return [];
  const { data } = entryKinds.assessment.body.safeParse(await bodyOf(transaction, before.id));
  return flagCodes.flatMap((flag) => {
    const name = `flag-${flag}`;
    if (data?.answers[name] !== 'yes' || answers[name] === 'yes') return [];
    const now = flagAnswers.find(({ code }) => code === answers[name])?.label ?? 'Not answered';
    return [`${flagRow(flag).label}: Yes before, ${now} now`];
  });
}

/** The floors of what was assessed, by what the case tells now. */
async function floorsNow(
  transaction: CaseStep['transaction'],
  { id }: Pick<CaseStep['held'], 'id'>,
  answers: PostedValues,
): Promise<readonly Floor[]> {
  const held = (name: string) => {
    const { [name]: answer } = answers;
    return typeof answer === 'string' ? answer : '';
  };
  const facts = factsPosted(held, await tellsUnder18(transaction, id));
  return floorsOf(facts, institution.structuredToolHeight);
}

function whyNotLowered(wanted: RiskLevel, floors: readonly Floor[]): string | undefined {
  return whyNot(wanted, floors) === undefined
    ? undefined
    : `It cannot be ${riskLevelNames[wanted]}. ${floorInWords(floors)}. Ask for another assessment`;
}
