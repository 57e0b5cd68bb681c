import 'server-only';
import { type CodesOf, entryKinds } from '#lib/casework/entries/kinds.ts';
import { agreedInTouchBy } from './agreed-in-touch.ts';
import type { OpenAndAgreed } from './open-and-agreed.ts';

/** What was agreed with the person and holds as things are. */
export interface AgreedInForce {
  /** When it was agreed to keep in touch; undefined where it was not, or has ended. */
  readonly inTouchSince: Temporal.Instant | undefined;
  readonly safetyPlan: CodesOf<'safety-plan'> | undefined;
}

/** @returns what was agreed on a case and holds, by what stands of it in the clear: nothing is opened for it */
export function inForceAmong({ agreed }: Pick<OpenAndAgreed, 'agreed'>): AgreedInForce {
  const plan = agreed.findLast(({ kind }) => kind === 'safety-plan');
  return {
    inTouchSince: agreedInTouchBy(agreed),
    safetyPlan: plan && entryKinds['safety-plan'].codes.parse(plan.codes),
  };
}
