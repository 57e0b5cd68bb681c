import 'server-only';
import type { Transaction } from '../store/database.ts';
import { dropRecord } from '../store/sealed-records.ts';

/** Forgets a draft, where there is one: what was written is saved, or not wanted. */
export async function dropDraft(
  transaction: Transaction,
  place: { readonly staffId: string; readonly form: string; readonly caseId: string },
): Promise<void> {
  const found = await transaction.draft.findFirst({ where: place, select: { id: true } });
  if (found === null) return;
  await dropRecord(transaction, { kind: 'draft', id: found.id });
  await transaction.draft.delete({ where: { id: found.id }, select: { id: true } });
}
