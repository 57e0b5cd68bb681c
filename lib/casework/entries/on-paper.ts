import { type EntryKind, entryKinds } from './kinds.ts';

/** What of a follow-up was given to the person: only that is printed. */
const given: ReadonlySet<string> = new Set(['emailed', 'handed-over', 'read-out']);

/** @returns whether an entry has a page on which it is printed: a case conference, and a follow-up that was approved */
export function isOnPaper(kind: EntryKind, codes: unknown): boolean {
  if (kind === 'case-conference') return true;
  if (kind !== 'follow-up') return false;
  const { data } = entryKinds['follow-up'].codes.safeParse(codes);
  return data !== undefined && given.has(data.status);
}
