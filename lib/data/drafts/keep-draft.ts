import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { mayWrite } from '#lib/casework/drafts/kept-form.ts';
import { ExpectedError, NotFoundError, SignedOutError } from '#lib/errors.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { sealRecord } from '#lib/sealing/record.ts';
import { findSignedIn, type SignedIn } from '#lib/session.ts';
import { factFields, factsOf } from '../cases/case-facts.ts';
import { asViewer, requireViewer } from '../staff/as-viewer.ts';
import { noteHere } from '../staff/presence.ts';
import { viewerFields, viewerFrom } from '../staff/stand-ins.ts';
import { findViewer, RefusedStaffError } from '../staff/viewer.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { type DraftPlace, dropOfPage, dropSeen } from './drop-draft.ts';
import { markOf, openWriter, type Writer, type WriterOfPage } from './writer-seal.ts';

/**
 * What became of it. `kept`: its author goes on. `signed-out`: it is kept, and comes back after signing in again. `lost`: its author has
 * the case no more; it is kept for the lead.
 */
export type Kept = 'kept' | 'signed-out' | 'lost';

/** Somebody else is signed in by now in the browser in which the form was opened. */
export class AnotherWriterError extends ExpectedError {
  override readonly name = 'AnotherWriterError';
}

/**
 * Keeps what is being written, sealed, in place of what the same page kept before, and of what it opened with: for the person for whom the
 * form was opened, whoever is signed in by now, and whether or not they have the case still. What another page kept stays beside it. Nothing
 * typed is lost, and nobody reads anything by it. What the form showed is not kept: somebody who comes back reads it again before it goes.
 * @param sealed the form's own word of that: see `sealWriter`
 * @param values as the form holds them
 * @throws NotFoundError where the form does not say for whom it was opened, or its case is gone
 */
export async function keepDraft(
  sealed: string,
  values: PostedValues,
  now = Temporal.Now.instant(),
): Promise<Kept> {
  const writer = await openWriter(sealed);
  if (writer === undefined) throw new NotFoundError('it does not say who opened this form');
  const signedIn = await findSignedIn();
  const { kept, isHere } = await database().$transaction(async (transaction) => {
    const here = signedIn && (await viewerHere(transaction, signedIn));
    const { caseId, mayGoOn } = await placeOf(transaction, writer, here, now);
    const { staffId, form, entry, from } = writer;
    const place = { staffId, form, caseId, entryId: entry ?? null };
    const { shown: _, ...typed } = values;
    const isFirst = await store(transaction, writer, place, typed, now);
    if (isFirst && from !== undefined) await dropSeen(transaction, staffId, from);
    if (!mayGoOn) {
      await audit(transaction, 'case.denied', { actorId: staffId, subject: caseId ?? undefined });
    }
    return { kept: keptFor(mayGoOn, here?.id === staffId), isHere: here !== undefined };
  });
  if (isHere && signedIn !== undefined) await noteHere(signedIn);
  return kept;
}

function keptFor(mayGoOn: boolean, isHere: boolean): Kept {
  if (!mayGoOn) return 'lost';
  return isHere ? 'kept' : 'signed-out';
}

/**
 * Holds that a form is sent by the person who opened it: on a shared computer somebody else may be signed in by now.
 * @param sealed as for {@link keepDraft}
 * @throws AnotherWriterError; SignedOutError, NotStaffError
 */
export async function requireWriter(sealed: string): Promise<void> {
  const viewer = await requireViewer();
  const writer = await openWriter(sealed);
  if (writer !== undefined && writer.staffId !== viewer.id) {
    throw new AnotherWriterError('somebody else is signed in');
  }
}

/**
 * Forgets what was kept of a form that is saved, or not wanted: what its page kept and what it opened with, and nothing that another page keeps.
 * @param sealed as for {@link keepDraft}
 */
export async function dropWritten(sealed: string): Promise<void> {
  const writer = await openWriter(sealed);
  await asViewer('write', async (transaction, { id }) => {
    if (writer?.staffId === id) await dropOfPage(transaction, writer);
  });
}

/** @returns who is signed in; undefined where the session has ended, or is of nobody on record (audited) */
async function viewerHere(
  transaction: Transaction,
  signedIn: SignedIn,
): Promise<Viewer | undefined> {
  try {
    return await findViewer(transaction, signedIn);
  } catch (error) {
    if (error instanceof RefusedStaffError) {
      await audit(transaction, 'staff.refused', { actorId: error.staffId });
      return undefined;
    }
    if (error instanceof SignedOutError) return undefined;
    throw error;
  }
}

/** @param here who is signed in: mostly whoever opened the form, who is not looked up twice */
async function placeOf(
  transaction: Transaction,
  writer: Writer,
  here: Viewer | undefined,
  now: Temporal.Instant,
): Promise<{ readonly caseId: string | null; readonly mayGoOn: boolean }> {
  const { viewer, isActive } =
    here?.id === writer.staffId
      ? { viewer: here, isActive: true }
      : await writerOnRecord(transaction, writer, now);
  const { reference } = writer;
  if (reference === undefined) return { caseId: null, mayGoOn: isActive };
  const found = await transaction.case.findUnique({
    where: { reference },
    select: factFields(viewer),
  });
  if (found === null) throw new NotFoundError('no such case');
  return {
    caseId: found.id,
    mayGoOn: isActive && mayWrite(writer, viewer, factsOf(viewer, found)),
  };
}

async function writerOnRecord(
  transaction: Transaction,
  { staffId }: Writer,
  now: Temporal.Instant,
): Promise<{ readonly viewer: Viewer; readonly isActive: boolean }> {
  const staff = await transaction.staffMember.findUnique({
    where: { id: staffId },
    select: viewerFields,
  });
  if (staff === null) throw new NotFoundError('no such member of staff');
  return { viewer: await viewerFrom(transaction, staff, now), isActive: staff.active };
}

/** @returns whether the page kept nothing before */
async function store(
  transaction: Transaction,
  { mark }: WriterOfPage,
  place: DraftPlace,
  values: PostedValues,
  now: Temporal.Instant,
): Promise<boolean> {
  const kept =
    (await keep(transaction, mark, place, values, now)) ??
    // Somebody has taken over what this page kept before: it is theirs.
    (await keep(transaction, markOf(mark), place, values, now));
  if (kept === undefined) throw new Error('a draft of a page is somebody else’s twice');
  return kept.isNew;
}

/**
 * Makes a draft, or keeps it once more, with what is sealed of it: by one statement, as it is done again and again while somebody types,
 * and so that of two that come from a page at once one makes it.
 * @returns undefined where the row is of somebody else
 */
async function keep(
  transaction: Transaction,
  id: string,
  { staffId, form, caseId, entryId }: DraftPlace,
  values: PostedValues,
  now: Temporal.Instant,
): Promise<{ readonly isNew: boolean } | undefined> {
  const savedAt = storedInstant(now);
  const { keyId, sealed } = sealRecord({ kind: 'draft', id }, values);
  // Of a row that was just made xmax is 0.
  const [row] = await transaction.$queryRaw<{ isNew: boolean }[]>`
    WITH kept AS (
      INSERT INTO public.draft AS d (id, staff_id, form, case_id, entry_id, saved_at)
      VALUES (${id}::uuid, ${staffId}::uuid, ${form}, ${caseId}::uuid, ${entryId}::uuid, ${savedAt})
      ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at WHERE d.staff_id = excluded.staff_id
      RETURNING d.id, d.case_id, d.xmax = 0 AS is_new
    ), written AS (
      INSERT INTO public.sealed_record (kind, id, case_id, key_id, sealed)
      SELECT 'draft', kept.id, kept.case_id, ${keyId}, ${Buffer.from(sealed)} FROM kept
      ON CONFLICT (kind, id) DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed
    )
    SELECT is_new AS "isNew" FROM kept`;
  return row;
}
