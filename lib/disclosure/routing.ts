import type { Answers } from './questions/current.ts';

/** Who a named disclosure goes to. `triage` is the queue that the team leads assign from. */
export const teams = ['student', 'staff', 'triage'] as const;
export type Team = (typeof teams)[number];

const teamOfRole = {
  undergraduate: 'student',
  'taught-postgraduate': 'student',
  'postgraduate-researcher': 'student',
  apprentice: 'student',
  'both-as-student': 'student',
  'academic-staff': 'staff',
  'professional-staff': 'staff',
  'both-as-staff': 'staff',
  neither: 'triage',
  'prefer-not-to-say': 'triage',
  'not-given': 'triage',
} as const satisfies Record<NonNullable<Answers['role']>, Team>;

/** @returns the team for the reporter's own role; the triage queue where it is not given */
export function teamFor({ role }: Answers): Team {
  return role === undefined ? 'triage' : teamOfRole[role];
}
