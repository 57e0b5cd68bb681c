import 'server-only';
import { z } from 'zod';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { type Draft, findDraft } from '../drafts/drafts.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { type BesideForm, readBesideForm } from './beside-form.ts';
import { factsOf } from './case-facts.ts';
import { denied, findHeld, type HeldCase, refused } from './in-case.ts';

/** What the page of a verb shows: the verb's own, what stands beside its form, and what the viewer was writing in it. */
export interface Looked<Shown> {
  readonly shown: Shown;
  readonly beside: BesideForm;
  readonly draft: Draft | undefined;
}

interface LookedAt {
  readonly entry?: string | undefined;
  readonly now?: Temporal.Instant;
}

/**
 * Reads what the page of a verb shows, for those who may do it: in one transaction, and audited.
 * @param reference from an address: may be anything
 * @param read what of it is the verb's own; `kept` is what the viewer was writing there before
 * @param entry the one that the form is about, where it is about one: may be anything
 * @throws SignedOutError, NotStaffError, NotFoundError, NotPossibleError
 */
export async function lookAtCase<Shown>(
  reference: string,
  verb: Verb,
  read: (found: {
    readonly transaction: Transaction;
    readonly viewer: Viewer;
    readonly held: HeldCase;
    readonly kept: PostedValues;
  }) => Promise<Shown>,
  { entry, now = Temporal.Now.instant() }: LookedAt = {},
): Promise<Looked<Shown>> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    const possibility = possibilityOf(verb, viewer, factsOf(viewer, held, now));
    if (possibility.kind !== 'possible') throw refused(possibility, viewer, held.id);
    const draft = await findDraft(transaction, {
      staffId: viewer.id,
      form: verb,
      caseId: held.id,
      entryId: z.uuid().safeParse(entry).data ?? null,
    });
    const beside = await readBesideForm(transaction, viewer, held, now);
    const shown = await read({ transaction, viewer, held, kept: draft?.values ?? {} });
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return { shown, beside, draft };
  });
}
