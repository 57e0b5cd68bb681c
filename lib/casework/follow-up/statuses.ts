/** What became of a follow-up: the first is open; the others count as one that they have, did not want, or that nobody needs: they did not come after all. */
export const followUpStatuses = [
  'to-write',
  'emailed',
  'handed-over',
  'read-out',
  'declined',
  'not-needed',
] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];
