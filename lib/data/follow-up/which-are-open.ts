/** Follow-ups that nobody has yet: to be written, or approved and to be given. */
export const openFollowUps = {
  kind: 'follow-up',
  endedAt: null,
  isLatest: true,
  struckAt: null,
} as const;
