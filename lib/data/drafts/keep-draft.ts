import 'server-only';
import { mayWrite } from '#lib/casework/drafts/kept-form.ts';
import { ExpectedError, NotFoundError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { factFields, factsOf } from '../cases/case-facts.ts';
import { asViewer, requireViewer } from '../staff/as-viewer.ts';
import { viewerFields, viewerFrom } from '../staff/stand-ins.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { keepRecord } from '../store/sealed-records.ts';
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
 * Keeps what is being written, sealed, in place of what the same page kept before, and of what it opened with: for the person for whom the form was opened, whoever is signed
 * in by now, and whether or not they have the case still. What another page kept stays beside it. Nothing typed is lost, and nobody reads anything by it.
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
  const isHere = await isSignedIn(writer.staffId);
  return database().$transaction(async (transaction) => {
    const { caseId, mayGoOn } = await placeOf(transaction, writer, now);
    const { staffId, form, entry, from } = writer;
    await store(
      transaction,
      writer,
      { staffId, form, caseId, entryId: entry ?? null },
      values,
      now,
    );
    if (from !== undefined) await dropSeen(transaction, staffId, from);
    if (!mayGoOn) {
      await audit(transaction, 'case.denied', { actorId: staffId, subject: caseId ?? undefined });
      return 'lost';
    }
    return isHere ? 'kept' : 'signed-out';
  });
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

async function isSignedIn(staffId: string): Promise<boolean> {
  try {
    return (await requireViewer()).id === staffId;
  } catch (error) {
    if (error instanceof SignedOutError || error instanceof NotStaffError) return false;
    throw error;
  }
}

async function placeOf(
  transaction: Transaction,
  writer: Writer,
  now: Temporal.Instant,
): Promise<{ readonly caseId: string | null; readonly mayGoOn: boolean }> {
  const staff = await transaction.staffMember.findUnique({
    where: { id: writer.staffId },
    select: viewerFields,
  });
  if (staff === null) throw new NotFoundError('no such member of staff');
  const { reference } = writer;
  if (reference === undefined) return { caseId: null, mayGoOn: staff.active };
  const viewer = await viewerFrom(transaction, staff, now);
  const found = await transaction.case.findUnique({
    where: { reference },
    select: factFields(viewer),
  });
  if (found === null) throw new NotFoundError('no such case');
  return {
    caseId: found.id,
    mayGoOn: staff.active && mayWrite(writer, viewer, factsOf(viewer, found)),
  };
}

async function store(
  transaction: Transaction,
  { mark }: WriterOfPage,
  place: DraftPlace,
  values: PostedValues,
  now: Temporal.Instant,
): Promise<void> {
  const savedAt = storedInstant(now);
  const found = await transaction.draft.findUnique({
    where: { id: mark },
    select: { staffId: true },
  });
  // Somebody has taken over what this page kept before: it is theirs.
  const id = found === null || found.staffId === place.staffId ? mark : markOf(mark);
  // Of two that come from the page at once one makes the row.
  await transaction.draft.createMany({ data: [{ id, ...place, savedAt }], skipDuplicates: true });
  await transaction.draft.update({ where: { id }, data: { savedAt }, select: { id: true } });
  await keepRecord(transaction, { kind: 'draft', id }, place.caseId, values);
}
