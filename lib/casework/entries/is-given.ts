import { isSaid, isToGive } from '../follow-up/statuses.ts';
import { type EntryKind, entryKinds } from './kinds.ts';

/** @returns whether an entry is a follow-up of which it is said, or to be said, that its person has it */
export function isGiven(kind: EntryKind, codes: unknown): boolean {
  if (kind !== 'follow-up') return false;
  const { data } = entryKinds['follow-up'].codes.safeParse(codes);
  return data !== undefined && (isToGive(data.status) || isSaid(data.status));
}
