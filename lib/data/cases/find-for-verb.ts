import 'server-only';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { factsOf } from './case-facts.ts';
import { type CaseStep, denied, findHeld } from './in-case.ts';

/**
 * Finds on a case what a verb is about, for an address that does not say which: for those who may do it alone.
 * @param find finds it, once it is known that they may
 * @returns undefined where there is none, or where the verb is not possible as the case stands: its page says why
 * @throws SignedOutError, NotStaffError; NotFoundError for a case on which the verb is not for the viewer (audited)
 */
export async function findForVerb(
  reference: string,
  verb: Verb,
  find: (step: Pick<CaseStep, 'transaction' | 'viewer' | 'held'>) => Promise<string | undefined>,
  now: Temporal.Instant,
): Promise<string | undefined> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    const possibility = possibilityOf(verb, viewer, factsOf(viewer, held, now));
    if (possibility.kind === 'possible') return find({ transaction, viewer, held });
    if (possibility.why === undefined) throw denied(viewer, held.id);
    return undefined;
  });
}
