import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { asViewer, requireViewer } from '../staff/as-viewer.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { type BesideForm, readBesideForm } from './beside-form.ts';
import { factsOf } from './case-facts.ts';
import { denied, findHeld, type HeldCase, NotPossibleError } from './in-case.ts';

/** What the page of a verb shows: the verb's own, and what stands beside its form. */
export interface Looked<Shown> {
  readonly shown: Shown;
  readonly beside: BesideForm;
}

/**
 * Reads what the page of a verb shows, for those who may do it: in one transaction, and audited.
 * @param reference from an address: may be anything
 * @throws SignedOutError, NotStaffError, NotFoundError, NotPossibleError
 */
export async function lookAtCase<Shown>(
  reference: string,
  verb: Verb,
  read: (found: {
    readonly transaction: Transaction;
    readonly viewer: Viewer;
    readonly held: HeldCase;
  }) => Promise<Shown>,
  now = Temporal.Now.instant(),
): Promise<Looked<Shown>> {
  // Nobody but staff has anything taken in.
  await requireViewer();
  await takeInBeforeReading();
  return asViewer('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    const possibility = possibilityOf(verb, viewer, factsOf(viewer, held, now));
    if (possibility.kind === 'hidden') throw denied(viewer, held.id);
    if (possibility.kind === 'not-now') throw new NotPossibleError(possibility.why);
    const shown = await read({ transaction, viewer, held });
    const beside = await readBesideForm(transaction, viewer, held, now);
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return { shown, beside };
  });
}
