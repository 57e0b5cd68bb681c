import type { ToDo } from './states.ts';
import type { Verb } from './workflow.ts';

/** What does each step. How to go on is for the lead to choose among all that can be done. */
const verbOf: Readonly<Record<ToDo, Verb | undefined>> = {
  acknowledge: 'acknowledge',
  contact: 'log-contact',
  attempt: 'log-contact',
  consult: 'ask-safeguarding-lead',
  decide: 'decide-safeguarding',
  door: 'close',
  lead: undefined,
  agree: 'log-contact',
  touch: 'ask-how-they-are',
};

/**
 * @param possible what the viewer can do now
 * @returns the one thing to do next: see that it is Red, give it to somebody, or the next step; undefined where that is not for
 *   this viewer
 */
export function nextVerb(
  {
    next,
    isAssigned,
  }: { readonly next: { readonly step: ToDo } | undefined; readonly isAssigned: boolean },
  possible: ReadonlySet<Verb>,
): Verb | undefined {
  // What only a Red case that nobody has acknowledged offers.
  if (possible.has('acknowledge')) return 'acknowledge';
  if (!isAssigned && possible.has('assign')) return 'assign';
  if (next === undefined) return undefined;
  const verb = verbOf[next.step];
  return verb !== undefined && possible.has(verb) ? verb : undefined;
}
