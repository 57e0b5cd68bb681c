/**
 * What became of a follow-up. Until somebody has it, it is open: to be written, or approved and to be handed over or read out. The others count
 * as one that they have, did not want, or that nobody needs: they did not come after all.
 */
export const followUpStatuses = [
  'to-write',
  'to-hand-over',
  'to-read-out',
  'emailed',
  'handed-over',
  'read-out',
  'declined',
  'not-needed',
] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** Those in which it is approved, and somebody has yet to give it to them. */
export const statusesToGive = [
  'to-hand-over',
  'to-read-out',
] as const satisfies readonly FollowUpStatus[];
export type StatusToGive = (typeof statusesToGive)[number];

/** What a person said became of one: it may be said otherwise. What went by email has gone. */
const statusesSaid: readonly FollowUpStatus[] = ['handed-over', 'read-out', 'declined'];

/** @returns whether a person said that somebody has a follow-up, or wants none */
export function isSaid(status: FollowUpStatus): boolean {
  return statusesSaid.includes(status);
}

/** @returns whether a follow-up is approved, and somebody has yet to give it to them */
export function isToGive(status: FollowUpStatus): status is StatusToGive {
  return statusesToGive.some((one) => one === status);
}
