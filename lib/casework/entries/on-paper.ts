import { type EntryKind, entryKinds } from './kinds.ts';

/** Of a follow-up only what was approved is printed. */
const approved: ReadonlySet<string> = new Set([
  'to-hand-over',
  'to-read-out',
  'emailed',
  'handed-over',
  'read-out',
]);

/** @returns whether an entry has a page on which it is printed: a case conference, and a follow-up that was approved */
export function isOnPaper(kind: EntryKind, codes: unknown): boolean {
  if (kind === 'case-conference') return true;
  if (kind !== 'follow-up') return false;
  const { data } = entryKinds['follow-up'].codes.safeParse(codes);
  return data !== undefined && approved.has(data.status);
}
