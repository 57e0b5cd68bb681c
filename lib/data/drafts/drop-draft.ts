import 'server-only';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { dropRecord } from '../store/sealed-records.ts';
import type { DraftSeen, WriterOfPage } from './writer-seal.ts';

/** Where drafts lie: of whom, of which form, on which case and about which entry. */
export interface DraftPlace {
  readonly staffId: string;
  readonly form: string;
  readonly caseId: string | null;
  readonly entryId: string | null;
}

/** Forgets a draft, where it is there: what was written is saved, or not wanted. */
export async function dropDraft(
  transaction: Transaction,
  which: { readonly id: string; readonly staffId: string; readonly savedAt?: Date },
): Promise<void> {
  // Of two that come at once one finds it.
  const { count } = await transaction.draft.deleteMany({ where: { ...which } });
  if (count > 0) await dropRecord(transaction, { kind: 'draft', id: which.id });
}

/** Forgets what a page found as it opened, unless it was written on elsewhere since. */
export async function dropSeen(
  transaction: Transaction,
  staffId: string,
  { id, savedAt }: DraftSeen,
): Promise<void> {
  await dropDraft(transaction, {
    id,
    staffId,
    savedAt: storedInstant(Temporal.Instant.fromEpochMilliseconds(savedAt)),
  });
}

/** Forgets what a page kept, and what it found as it opened. What another page kept stays. */
export async function dropOfPage(
  transaction: Transaction,
  { mark, staffId, from }: WriterOfPage,
): Promise<void> {
  await dropDraft(transaction, { id: mark, staffId });
  if (from !== undefined) await dropSeen(transaction, staffId, from);
}
