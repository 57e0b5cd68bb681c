import 'server-only';
import { z } from 'zod';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { openRecord } from '#lib/sealing/record.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';

/** What a list may show in place of references. */
export interface NamesInList {
  /** By the case. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the viewer chose to see references alone. */
  readonly referencesAlone: boolean;
}

const named = z.looseObject({ name: z.string() });

/**
 * Opens the names to use of cases, for a list: all in one query. That names were read is audited once for the list, which ends with it.
 * @param caseIds of cases that the viewer may read: whoever calls has asked the policy
 * @returns each name by its case; none where no name was left, where it cannot be opened, and for those who see references alone
 */
export async function namesToUse(
  transaction: Transaction,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<NamesInList> {
  const referencesAlone = await seesReferencesAlone(transaction, viewer);
  if (caseIds.length === 0 || referencesAlone) return { names: new Map(), referencesAlone };
  const records = await transaction.sealedRecord.findMany({
    where: { kind: 'case-contact', id: { in: [...new Set(caseIds)] } },
    select: { id: true, keyId: true, sealed: true },
  });
  const names = records.flatMap(({ id, ...record }): [string, string][] => {
    const name = nameIn(id, record);
    return name === undefined || name === '' ? [] : [[id, name]];
  });
  if (names.length > 0) await audit(transaction, 'case.names-read', { actorId: viewer.id });
  return { names: new Map(names), referencesAlone };
}

async function seesReferencesAlone(transaction: Transaction, viewer: Viewer): Promise<boolean> {
  const found = await transaction.staffMember.findUnique({
    where: { id: viewer.id },
    select: { referencesAlone: true },
  });
  return found?.referencesAlone === true;
}

function nameIn(
  id: string,
  record: { readonly keyId: string; readonly sealed: Uint8Array },
): string | undefined {
  try {
    return named.safeParse(openRecord({ kind: 'case-contact', id }, record)).data?.name;
  } catch (error) {
    // The administrator has been told of its key; the reference stands in its place.
    if (error instanceof SealBrokenError) return undefined;
    throw error;
  }
}
