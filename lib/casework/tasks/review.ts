import { entryKinds } from '../entries/kinds.ts';

/** @returns whether a task is the review of what somebody did */
export function isReview({ codes }: { readonly codes: unknown }): boolean {
  return entryKinds.task.codes.safeParse(codes).data?.isReview === true;
}
