import { verbWords } from './verb-words.ts';
import { isVerb } from './workflow.ts';

/**
 * What is told to somebody who did something by which a case is not theirs to see any more: nothing of the case, not even which.
 * @param verb what was done, from an address: may be anything
 * @param isTold whether whoever leads the case then was told
 * @returns undefined where the address names no verb
 */
export function goneInWords(verb: unknown, isTold: boolean): string | undefined {
  if (typeof verb !== 'string' || !isVerb(verb)) return undefined;
  if (verb === 'end-co-worker') return 'You no longer work on that case, and no longer see it.';
  const { done } = verbWords[verb];
  if (verb === 'declare-conflict') return isTold ? `${done} Its lead has been told.` : done;
  return `${done} You no longer see that case.`;
}
