import 'server-only';
import { reviewDueAt } from '#lib/casework/assessment/review.ts';
import { type RiskLevel, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { askOwner } from './ask-owner.ts';
import type { CaseStep } from './in-case.ts';

/**
 * Asks whoever has the case, or else whoever assessed it, to assess it again by the clock of its level.
 * @param madeAt when it was assessed, or a lower level was agreed to: just now where it is left out
 */
export async function askForNextReview(
  step: Pick<CaseStep, 'held' | 'viewer' | 'now' | 'write'>,
  level: RiskLevel,
  madeAt = step.now,
): Promise<void> {
  await askOwner(step, {
    what: 'Review the assessment',
    why: `It was ${riskLevelNames[level]}`,
    endsBy: 'assess',
    isAgain: true,
    dueAt: reviewDueAt(level, madeAt, workingCalendar),
  });
}
