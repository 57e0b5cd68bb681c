import { hasRegister } from '#lib/casework/assessment/register.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { pauseInTouch } from '#lib/casework/contact/rules.ts';
import { planPaperPath, registerPath, verbPath } from '#lib/paths.ts';
import type { InTouchShown } from './in-touch-fact.tsx';

/** What was agreed with the person, or assessed, and holds, as the case shows it. */
export interface AgreedShown {
  readonly inTouch: InTouchShown | undefined;
  readonly safetyPlan: SafetyPlanShown | undefined;
  /** Where the register of risks is read; undefined where the last assessment asks for none. */
  readonly registerPath: string | undefined;
}

/** That there is a safety plan. */
interface SafetyPlanShown {
  /** Days: "2026-12-02". */
  readonly madeOn: string;
  readonly lookAgainOn?: string | undefined;
  readonly paperPath: string;
}

/** What holds on a case. */
interface InForceOnCase {
  readonly inTouchSince: Temporal.Instant | undefined;
  readonly safetyPlan:
    | { readonly madeOn: string; readonly lookAgainOn?: string | undefined }
    | undefined;
}

/**
 * @param inForce what was agreed, and since when
 * @returns the same with what follows from the case: how often, when next, and where each is read or ended. On a closed case nothing is in
 *   force, and what was written stays readable
 */
export function agreedShown({
  summary: { reference, state, level, next },
  inForce: { inTouchSince, safetyPlan },
  assessedLevel,
  mayStopInTouch,
}: {
  readonly summary: CaseSummary;
  readonly inForce: InForceOnCase;
  /** By the last assessment. */
  readonly assessedLevel: RiskLevel | undefined;
  readonly mayStopInTouch: boolean;
}): AgreedShown {
  return {
    inTouch:
      inTouchSince === undefined || state === 'closed'
        ? undefined
        : {
            since: inTouchSince,
            everyDays: pauseInTouch(level),
            nextAt: next?.step === 'touch' ? next.dueAt : undefined,
            stopPath: mayStopInTouch ? verbPath(reference, 'stop-keeping-in-touch') : undefined,
          },
    safetyPlan: safetyPlan && { ...safetyPlan, paperPath: planPaperPath(reference) },
    registerPath:
      assessedLevel !== undefined && hasRegister(assessedLevel)
        ? registerPath(reference)
        : undefined,
  };
}
