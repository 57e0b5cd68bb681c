import 'server-only';
import type { Transaction } from '../store/database.ts';
import { dropRecord } from '../store/sealed-records.ts';

/** Where a draft lies: of whom, of which form, on which case and about which entry. */
export interface DraftPlace {
  readonly staffId: string;
  readonly form: string;
  readonly caseId: string | null;
  readonly entryId: string | null;
}

/** Forgets a draft, where there is one: what was written is saved, or not wanted. */
export async function dropDraft(transaction: Transaction, place: DraftPlace): Promise<void> {
  const found = await transaction.draft.findFirst({ where: { ...place }, select: { id: true } });
  if (found === null) return;
  await dropRecord(transaction, { kind: 'draft', id: found.id });
  await transaction.draft.delete({ where: { id: found.id }, select: { id: true } });
}
