import 'server-only';
import { z } from 'zod';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { allWordsIn } from '#lib/casework/drafts/lost-draft.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { type Draft, findDraft } from '../drafts/drafts.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { type BesideForm, readBesideForm } from './beside-form.ts';
import { factsOf } from './case-facts.ts';
import {
  denied,
  findHeld,
  type HeldCase,
  NotPossibleError,
  refused,
  type UnsavedWords,
} from './in-case.ts';

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
 * @throws SignedOutError, NotStaffError, NotFoundError; NotPossibleError, with what the viewer was writing there all the same
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
    const draft = await findDraft(transaction, {
      staffId: viewer.id,
      form: verb,
      caseId: held.id,
      entryId: z.uuid().safeParse(entry).data ?? null,
    });
    try {
      const possibility = possibilityOf(verb, viewer, factsOf(viewer, held, now));
      if (possibility.kind !== 'possible') throw refused(possibility, viewer, held.id);
      const beside = await readBesideForm(transaction, viewer, held, now);
      const shown = await read({ transaction, viewer, held, kept: draft?.values ?? {} });
      await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
      return { shown, beside, draft };
    } catch (error) {
      throw error instanceof NotPossibleError && draft !== undefined
        ? new NotPossibleError(error.message, unsavedIn(verb, draft))
        : error;
    }
  });
}

/** What a colleague did meanwhile takes nobody's words: they are shown, though the form is not. */
function unsavedIn(verb: Verb, { id, values }: Draft): UnsavedWords | undefined {
  const words = allWordsIn(verb, values);
  return words === '' ? undefined : { draft: id, words };
}
