import 'server-only';
import { loweringFields } from '#lib/casework/assessment/lowering-fields.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { askForNextReview } from './ask-for-next-review.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import { followAssessment } from './follow-assessment.ts';
import { type CaseStep, inCase, NotPossibleError } from './in-case.ts';
import { type LastAssessment, readLastAssessment } from './last-assessment.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';

/** What a second person decides on. */
export interface LoweringAsked {
  readonly level: RiskLevel;
  readonly wanted: RiskLevel;
  readonly by: string | undefined;
  /** When it was asked, in words. */
  readonly when: string;
  readonly why: string;
  readonly lowering: string;
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
    const { level, wanted, by, at, why, answers } = await askedOn(transaction, held);
    const { lowering } = answers;
    return {
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
      const { level, wanted } = await askedOn(transaction, held);
      const isAgreed = outcome.read.agreed === 'yes';
      await write({
        kind: 'lowering-decision',
        codes: { from: level, to: wanted, isAgreed },
        body: { why: outcome.read.why },
      });
      await endTasksThatEndBy(transaction, held.id, ['decide-lowering'], now);
      if (isAgreed) {
        await endTasksThatEndBy(transaction, held.id, ['assess'], now);
        await askForNextReview(step, wanted);
        change({ assessedLevel: wanted });
        await followAssessment(step, wanted);
      }
      change({ loweringAskedById: null });
      return 'saved';
    },
    { now, once: { form, answer: 'saved' } },
  );
}

async function askedOn(
  transaction: CaseStep['transaction'],
  { id, assessedLevel }: CaseStep['held'],
): Promise<LastAssessment & { readonly wanted: RiskLevel }> {
  const last = await readLastAssessment(transaction, id);
  if (last?.wanted === undefined || assessedLevel === null) {
    throw new NotPossibleError('Nobody has asked for a lower level');
  }
  return { ...last, level: assessedLevel, wanted: last.wanted };
}
