import { type EntryKind, entryKinds } from '../entries/kinds.ts';

/** An entry, or one of its versions. */
export interface EntryToRead {
  readonly kind: EntryKind;
  readonly codes: unknown;
  /** Who wrote its first version: it stays theirs, whoever corrects it. */
  readonly firstAuthorId: string | null;
}

/**
 * Whether somebody who reads a case reads this on it: a note for supervision is between who wrote it and who leads the case, in every version
 * that was for supervision.
 */
export function mayReadEntry(
  { kind, codes, firstAuthorId }: EntryToRead,
  { id, isLead }: { readonly id: string; readonly isLead: boolean },
): boolean {
  const isForSupervision =
    kind === 'note' && entryKinds.note.codes.safeParse(codes).data?.audience === 'supervision';
  return !isForSupervision || isLead || firstAuthorId === id;
}
