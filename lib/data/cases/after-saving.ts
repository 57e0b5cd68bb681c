import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { dropOfPage } from '../drafts/drop-draft.ts';
import { openWriter } from '../drafts/writer-seal.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { factsOf } from './case-facts.ts';
import { findHeld } from './in-case.ts';

/**
 * What comes after a form on a case was saved: what was kept of it is forgotten, and what another page keeps is not.
 * @param sealed who opened the form: see `sealWriter`
 * @param reference from the form: may be anything
 * @returns whether the viewer may still know of the case on which they have just done something: no denial of anything that they asked for
 * @throws SignedOutError, NotStaffError
 */
export async function afterSaving(
  sealed: string,
  reference: string,
  now = Temporal.Now.instant(),
): Promise<{ readonly stillSees: boolean }> {
  const writer = await openWriter(sealed);
  return asViewer('write', async (transaction, viewer) => {
    if (writer?.staffId === viewer.id) await dropOfPage(transaction, writer);
    const held = await findHeld(transaction, viewer, reference, now);
    return {
      stillSees: held !== null && can.seeCaseSummary(viewer, factsOf(viewer, held, now)),
    };
  });
}
