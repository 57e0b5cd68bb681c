import 'server-only';
import { z } from 'zod';
import { can, type Viewer } from '#lib/casework/access/policy.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { factFields, factsOf, inView } from '../cases/case-facts.ts';
import { denied } from '../cases/in-case.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { database, type Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { keepRecord, readRecord } from '../store/sealed-records.ts';
import { dropDraft } from './drop-draft.ts';

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What somebody was writing. */
export interface Draft {
  readonly values: PostedValues;
  readonly savedAt: Temporal.Instant;
}

/** A draft, as a list of them tells of it: of what it is, and nothing of what is in it. */
export interface DraftListed {
  readonly verb: string;
  readonly reference: string;
  readonly savedAt: Temporal.Instant;
}

/**
 * Keeps what the viewer is writing on a case, sealed, in place of what was kept before.
 * @param values as the form holds them
 * @throws SignedOutError, NotStaffError; NotFoundError where the verb is not for them on this case (audited)
 */
export async function keepDraft(
  verb: Verb,
  reference: string,
  values: PostedValues,
  now = Temporal.Now.instant(),
): Promise<void> {
  await onOwnDraft(verb, reference, async (transaction, viewer, caseId) => {
    const place = { staffId: viewer.id, form: verb, caseId };
    const found = await transaction.draft.findFirst({ where: place, select: { id: true } });
    const id = found?.id ?? crypto.randomUUID();
    const savedAt = storedInstant(now);
    await transaction.draft.upsert({
      where: { id },
      create: { id, ...place, savedAt },
      update: { savedAt },
      select: { id: true },
    });
    await keepRecord(transaction, { kind: 'draft', id }, caseId, values);
  });
}

/**
 * @returns what the viewer was writing; undefined where there is nothing, or where it cannot be opened
 * @throws as {@link keepDraft}
 */
export async function readDraft(verb: Verb, reference: string): Promise<Draft | undefined> {
  return onOwnDraft(verb, reference, async (transaction, viewer, caseId) => {
    const found = await transaction.draft.findFirst({
      where: { staffId: viewer.id, form: verb, caseId },
      select: { id: true, savedAt: true },
    });
    if (found === null) return undefined;
    try {
      const place = { kind: 'draft', id: found.id } as const;
      const values = await readRecord(transaction, place, valuesSchema);
      return values && { values, savedAt: instantOf(found.savedAt) };
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      return undefined;
    }
  });
}

/**
 * Forgets what the viewer was writing.
 * @throws as {@link keepDraft}
 */
export async function discardDraft(verb: Verb, reference: string): Promise<void> {
  await onOwnDraft(verb, reference, (transaction, viewer, caseId) =>
    dropDraft(transaction, { staffId: viewer.id, form: verb, caseId }),
  );
}

/** @returns what a member of staff, whose record was just looked up, was writing: the newest first */
export async function listDrafts(viewer: Viewer): Promise<readonly DraftListed[]> {
  const found = await database().draft.findMany({
    where: { staffId: viewer.id, case: inView(viewer) },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select: {
      form: true,
      savedAt: true,
      case: { select: { ...factFields(viewer), reference: true } },
    },
  });
  return found.flatMap(({ form, savedAt, case: of }) =>
    of !== null && can.readCase(viewer, factsOf(of))
      ? [{ verb: form, reference: of.reference, savedAt: instantOf(savedAt) }]
      : [],
  );
}

/** Finds the case of a draft for whoever may do the verb on it, now or at another time. */
async function onOwnDraft<Result>(
  verb: Verb,
  reference: string,
  work: (transaction: Transaction, viewer: Viewer, caseId: string) => Promise<Result>,
): Promise<Result> {
  return asViewer('write', async (transaction, viewer) => {
    const parsed = parseCaseReference(reference);
    const found =
      parsed === undefined
        ? null
        : await transaction.case.findUnique({
            where: { reference: parsed },
            select: factFields(viewer),
          });
    if (found === null || possibilityOf(verb, viewer, factsOf(found)).kind === 'hidden') {
      throw denied(viewer, found?.id);
    }
    return work(transaction, viewer, found.id);
  });
}
