/** How long before the end the person is asked, in milliseconds: at 25 of 30 minutes. */
export const warnedBefore = 5 * 60_000;

/** What to do about the draft's time. */
export type IdleStep =
  | { readonly kind: 'wait' }
  /** The person was at work all the time: nothing to ask. */
  | { readonly kind: 'renew' }
  | { readonly kind: 'warn'; readonly minutes: number }
  | { readonly kind: 'over' };

/**
 * Decides what to do about the time of a draft.
 * @param left milliseconds until the draft is dropped
 * @param unused milliseconds since the person last typed, tapped or pressed a key on this page
 * @param isWarned whether the warning is in view: what is pressed then answers it, and is no work
 */
export function idleStep(left: number, unused: number, isWarned: boolean): IdleStep {
  if (left <= 0) return { kind: 'over' };
  if (left > warnedBefore) return { kind: 'wait' };
  if (!isWarned && unused < warnedBefore) return { kind: 'renew' };
  return { kind: 'warn', minutes: Math.ceil(left / 60_000) };
}
