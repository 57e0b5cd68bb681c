import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { factsOf } from './case-facts.ts';
import { findHeld } from './in-case.ts';

/**
 * Whether the viewer may still know of a case on which they have just done something: no denial of anything that they asked for.
 * @param reference from a form: may be anything
 * @throws SignedOutError, NotStaffError
 */
export async function stillSees(reference: string, now = Temporal.Now.instant()): Promise<boolean> {
  return asViewer('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    return held !== null && can.seeCaseSummary(viewer, factsOf(viewer, held, now));
  });
}
