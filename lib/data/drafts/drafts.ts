import 'server-only';
import { z } from 'zod';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { type KeptForm, mayWrite } from '#lib/casework/drafts/kept-form.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { factFields, factsOf, inView } from '../cases/case-facts.ts';
import { denied } from '../cases/in-case.ts';
import { requireWorking } from '../people/working.ts';
import { asViewer } from '../staff/as-viewer.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readRecord } from '../store/sealed-records.ts';
import { type DraftPlace, dropDraft } from './drop-draft.ts';

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What somebody was writing. */
export interface Draft {
  readonly values: PostedValues;
  readonly savedAt: Temporal.Instant;
  readonly id: string;
  /** What was kept of the same form on other pages: the newest first. */
  readonly others: readonly { readonly id: string; readonly savedAt: Temporal.Instant }[];
}

/** How a draft is found for a list. */
const listedFields = { id: true, form: true, entryId: true, savedAt: true } as const;

/** A draft, as a list of them tells of it: of what it is, and nothing of what is in it. */
export interface DraftListed extends KeptForm {
  readonly id: string;
  readonly savedAt: Temporal.Instant;
  /** Nobody has touched it for so long that its author is asked whether to keep it. */
  readonly isOld: boolean;
}

/** So long a draft lies untouched before its author is asked. */
const daysUntouched = 14;

/**
 * @returns what somebody was writing, as the page kept it that kept last; undefined where there is nothing, or where it cannot be opened.
 *   Whoever calls has asked the policy whether the form is for them
 */
export async function findDraft(
  transaction: Transaction,
  place: DraftPlace,
): Promise<Draft | undefined> {
  const found = await transaction.draft.findMany({
    where: { ...place },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: mostListed,
    select: { id: true, savedAt: true },
  });
  const [first, ...others] = found.map(({ id, savedAt }) => ({
    id,
    savedAt: instantOf(savedAt),
  }));
  if (first === undefined) return undefined;
  const values = await readDraftValues(transaction, first.id);
  return values && { ...first, values, others };
}

/**
 * @returns what the viewer was writing of a new case, as {@link findDraft} does
 * @throws SignedOutError, NotStaffError; NotFoundError for people who do not work on cases (audited)
 */
export async function readNewCaseDraft(): Promise<Draft | undefined> {
  return asViewer('read', async (transaction, viewer) => {
    requireWorking(viewer);
    return findDraft(transaction, {
      staffId: viewer.id,
      form: 'new-case',
      caseId: null,
      entryId: null,
    });
  });
}

/** @returns what a draft holds; undefined where it cannot be opened */
export async function readDraftValues(
  transaction: Pick<Transaction, 'sealedRecord'>,
  id: string,
): Promise<PostedValues | undefined> {
  try {
    return await readRecord(transaction, { kind: 'draft', id }, valuesSchema);
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return undefined;
  }
}

/**
 * Forgets one of the viewer's drafts.
 * @param draft which: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError where the form is not for them on this case (audited)
 */
export async function discardDraft(form: KeptForm, draft: string): Promise<void> {
  const id = z.uuid().safeParse(draft).data;
  await onOwnDraft(form, async (transaction, { staffId }) => {
    if (id !== undefined) await dropDraft(transaction, { id, staffId });
  });
}

/**
 * Goes on with a draft, which is the newest of its form from now on: its author was asked whether they want it still, or chose it among several.
 * @param draft which: may be anything
 * @throws as {@link discardDraft}
 */
export async function keepDraftOn(
  form: KeptForm,
  draft: string,
  now = Temporal.Now.instant(),
): Promise<void> {
  const id = z.uuid().safeParse(draft).data;
  await onOwnDraft(form, async (transaction, place) => {
    if (id === undefined) return;
    const data = { savedAt: storedInstant(now) };
    await transaction.draft.updateMany({ where: { id, ...place }, data });
  });
}

/** More than a strip has room for. */
const mostListed = 20;

/** Some of them may be of cases that their author has no more. */
const mostLookedAt = 200;

/**
 * @returns what the viewer was writing: the newest first
 * @throws SignedOutError, NotStaffError
 */
export async function listDrafts(now = Temporal.Now.instant()): Promise<readonly DraftListed[]> {
  return asViewer('read', (transaction, viewer) => listFor(transaction, viewer, now));
}

async function listFor(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly DraftListed[]> {
  const found = await transaction.draft.findMany({
    where: {
      staffId: viewer.id,
      OR: [
        { caseId: null },
        { case: inView(viewer, now) },
        // Whoever is asked at the gate knows of the question, and not yet of the case.
        { case: { gate: 'waiting', gateReaderId: viewer.id } },
      ],
    },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: mostLookedAt,
    select: {
      ...listedFields,
      case: { select: { ...factFields(viewer, now), reference: true } },
    },
  });
  return found
    .filter(
      ({ form, case: of }) => of === null || mayWrite({ form }, viewer, factsOf(viewer, of, now)),
    )
    .slice(0, mostListed)
    .map(({ case: of, ...draft }) => listedAs(draft, of?.reference, now));
}

/** What a viewer was writing on a case: the newest first. */
export function draftsBy({ id }: Pick<Viewer, 'id'>) {
  return {
    where: { staffId: id },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: mostListed,
    select: listedFields,
  } as const satisfies Prisma.Case$draftsArgs;
}

/** @returns the same, as far as it is still theirs to write there, as pages list it */
export function draftsListed(
  found: readonly Prisma.DraftGetPayload<ReturnType<typeof draftsBy>>[],
  viewer: Viewer,
  { reference, facts }: DraftsOf,
  now: Temporal.Instant,
): readonly DraftListed[] {
  return found
    .filter(({ form }) => mayWrite({ form }, viewer, facts))
    .map((one) => listedAs(one, reference, now));
}

/** The case of which the drafts are listed. */
interface DraftsOf {
  readonly reference: string;
  readonly facts: CaseFacts;
}

function listedAs(
  {
    id,
    form,
    entryId,
    savedAt,
  }: { id: string; form: string; entryId: string | null; savedAt: Date },
  reference: string | undefined,
  now: Temporal.Instant,
): DraftListed {
  return {
    id,
    form,
    reference,
    entry: entryId ?? undefined,
    savedAt: instantOf(savedAt),
    isOld: instantOf(savedAt).until(now).total('hours') >= 24 * daysUntouched,
  };
}

/** Finds the place of a draft for whoever may write in the form, now or at another time. */
async function onOwnDraft<Result>(
  form: KeptForm,
  work: (transaction: Transaction, place: DraftPlace) => Promise<Result>,
): Promise<Result> {
  const entryId = z.uuid().safeParse(form.entry).data ?? null;
  return asViewer('write', async (transaction, viewer) => {
    const placeOn = (caseId: string | null) => ({
      staffId: viewer.id,
      form: form.form,
      caseId,
      entryId,
    });
    if (form.reference === undefined) return work(transaction, placeOn(null));
    const reference = parseCaseReference(form.reference);
    const found =
      reference === undefined
        ? null
        : await transaction.case.findUnique({ where: { reference }, select: factFields(viewer) });
    if (found === null || !mayWrite(form, viewer, factsOf(viewer, found)))
      throw denied(viewer, found?.id);
    return work(transaction, placeOn(found.id));
  });
}
