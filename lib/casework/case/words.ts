import type { Team } from '#lib/disclosure/routing.ts';
import { institution } from '#lib/institution.ts';
import type { StaffRole } from '../access/roles.ts';

const { teams } = institution;

/** Teams as the institution names them; triage is the queue of those whose role is not known. */
export const teamNames: Readonly<Record<Team, string>> = {
  student: teams.student.name,
  staff: teams.staff.name,
  triage: 'Triage',
};

/** Who gives the cases of a team to a caseworker. */
export const whoAssigns: Readonly<Record<Team, string>> = {
  student: `the lead of ${teams.student.name}`,
  staff: `the lead of the ${teams.staff.name}`,
  triage: 'the team leads',
};

/** What a person is here, as a role. */
export const roleNames: Readonly<Record<StaffRole, string>> = {
  'student-caseworker': 'Student caseworker',
  'staff-caseworker': teams.staff.contact,
  'student-team-lead': `Lead of ${teams.student.name}`,
  'staff-team-lead': `Lead of the ${teams.staff.name}`,
  'system-administrator': 'System administrator',
  'safeguarding-lead': 'Safeguarding lead',
  'last-reader': 'Last reader',
  analyst: 'Analyst',
  auditor: 'Auditor',
};
