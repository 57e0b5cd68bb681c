import 'server-only';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { asViewer, requireViewer } from '../staff/as-viewer.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { factsOf } from './case-facts.ts';
import { denied, findHeld, type HeldCase, NotPossibleError } from './in-case.ts';

/**
 * Reads what the page of a verb shows, for those who may do it: in one transaction, and audited.
 * @param reference from an address: may be anything
 * @throws SignedOutError, NotStaffError, NotFoundError, NotPossibleError
 */
export async function lookAtCase<Result>(
  reference: string,
  verb: Verb,
  read: (found: {
    readonly transaction: Transaction;
    readonly viewer: Viewer;
    readonly held: HeldCase;
  }) => Promise<Result>,
  now = Temporal.Now.instant(),
): Promise<Result> {
  // Nobody but staff has anything taken in.
  await requireViewer();
  await takeInBeforeReading();
  return asViewer('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    const possibility = possibilityOf(verb, viewer, factsOf(viewer, held, now));
    if (possibility.kind === 'hidden') throw denied(viewer, held.id);
    if (possibility.kind === 'not-now') throw new NotPossibleError(possibility.why);
    const result = await read({ transaction, viewer, held });
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return result;
  });
}
