import 'server-only';
import { requireViewer } from '#lib/auth/viewer.ts';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
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
  const viewer = await requireViewer();
  await takeInBeforeReading();
  const parsed = parseCaseReference(reference);
  if (parsed === undefined) throw await denied(viewer, undefined);
  const outcome = await database().$transaction(async (transaction) => {
    const held = await findHeld(transaction, viewer, parsed, now);
    if (held === null) return {};
    const possibility = possibilityOf(verb, viewer, factsOf(held, now));
    if (possibility.kind === 'hidden') return { subject: held.id };
    if (possibility.kind === 'not-now') throw new NotPossibleError(possibility.why);
    const result = await read({ transaction, viewer, held });
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return { result };
  });
  if ('result' in outcome) return outcome.result;
  throw await denied(viewer, 'subject' in outcome ? outcome.subject : undefined);
}
