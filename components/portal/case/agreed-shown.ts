import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { pauseInTouch } from '#lib/casework/contact/rules.ts';
import { verbPath } from '#lib/paths.ts';
import type { InTouchShown } from './in-touch-fact.tsx';

/** What was agreed with the person and holds, as the case shows it. */
export interface AgreedShown {
  readonly inTouch: InTouchShown | undefined;
}

/**
 * @param inForce what was agreed, and since when
 * @returns the same with what follows from the case: how often, when next, and where it ends. Nothing is in force on a closed case
 */
export function agreedShown({
  summary: { reference, state, level, next },
  inForce: { inTouchSince },
  mayStopInTouch,
}: {
  readonly summary: CaseSummary;
  readonly inForce: { readonly inTouchSince: Temporal.Instant | undefined };
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
  };
}
