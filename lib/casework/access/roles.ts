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

/** @returns those of the roles that this release knows, in the order of the list */
export function knownRoles(roles: readonly string[]): StaffRole[] {
  return staffRoles.filter((role) => roles.includes(role));
}

const caseRoles: readonly StaffRole[] = [
  'student-caseworker',
  'staff-caseworker',
  'student-team-lead',
  'staff-team-lead',
  'safeguarding-lead',
  'last-reader',
];

/** @returns whether somebody with these roles may stand in for somebody else: who looks after the system reads no named case */
export function mayBeDeputy(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => caseRoles.includes(role)) && !roles.includes('system-administrator');
}
