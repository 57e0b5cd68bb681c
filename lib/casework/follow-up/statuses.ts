/** What became of a follow-up: the first is open; the others count as one that they have, or did not want. */
export const followUpStatuses = [
  'to-write',
  'emailed',
  'handed-over',
  'read-out',
  'declined',
] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];
