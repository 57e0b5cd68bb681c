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

/** A row of the one query: the viewer's choice, and a record where there is one to open. */
interface FoundName {
  readonly referencesAlone: boolean;
  readonly id: string | null;
  readonly keyId: string | null;
  readonly sealed: Uint8Array | null;
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
  const rows = await transaction.$queryRaw<FoundName[]>`
    SELECT s.references_alone AS "referencesAlone", r.id::text, r.key_id AS "keyId", r.sealed
    FROM public.staff_member s
    LEFT JOIN public.sealed_record r ON NOT s.references_alone
      AND r.kind = 'case-contact' AND r.id = ANY (${[...new Set(caseIds)]}::uuid[])
    WHERE s.id = ${viewer.id}::uuid`;
  const names = rows.flatMap(({ id, keyId, sealed }): [string, string][] => {
    if (id === null || keyId === null || sealed === null) return [];
    const name = nameIn(id, { keyId, sealed });
    return name === undefined || name === '' ? [] : [[id, name]];
  });
  if (names.length > 0) await audit(transaction, 'case.names-read', { actorId: viewer.id });
  return { names: new Map(names), referencesAlone: rows[0]?.referencesAlone === true };
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
