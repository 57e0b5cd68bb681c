/** What a member of staff may be; a person may hold several. */
export const staffRoles = [
  'student-caseworker',
  'staff-caseworker',
  'student-team-lead',
  'staff-team-lead',
  'system-administrator',
  'safeguarding-lead',
  'last-reader',
  'analyst',
  'auditor',
] as const;
export type StaffRole = (typeof staffRoles)[number];
