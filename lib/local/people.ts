import type { StaffRole } from '#lib/casework/access/roles.ts';

/** Somebody invented, who can sign in at the local provider. */
export interface DemonstrationPerson {
  readonly email: string;
  readonly name: string;
  /** What they do, in a few words, as shown on the sign-in page. */
  readonly description: string;
  readonly roles: readonly StaffRole[];
  /** How the public form offers them to whoever must not have them read a case: as they agreed to be named, or by a role alone. */
  readonly listedAs?: string;
}

/** One person for each role, a second student caseworker, and the two last readers that there must be. The names and the domain are invented. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    email: 'amara.osei@example.ac.uk',
    name: 'Amara Osei',
    description: 'Student caseworker',
    roles: ['student-caseworker'],
  },
  {
    email: 'tomasz.lewandowski@example.ac.uk',
    name: 'Tomasz Lewandowski',
    description: 'Student caseworker, a second one',
    roles: ['student-caseworker'],
  },
  {
    email: 'bethan.price@example.ac.uk',
    name: 'Bethan Price',
    description: 'Staff caseworker',
    roles: ['staff-caseworker'],
  },
  {
    email: 'priya.raman@example.ac.uk',
    name: 'Priya Raman',
    description: 'Lead of the student team',
    roles: ['student-team-lead'],
    listedAs: 'Priya Raman, who leads the team for students',
  },
  {
    email: 'callum.reid@example.ac.uk',
    name: 'Callum Reid',
    description: 'Lead of the staff team',
    roles: ['staff-team-lead'],
    listedAs: 'Whoever leads the team for staff',
  },
  {
    email: 'mei.tan@example.ac.uk',
    name: 'Mei Tan',
    description: 'System administrator',
    roles: ['system-administrator'],
  },
  {
    email: 'yusuf.rahman@example.ac.uk',
    name: 'Yusuf Rahman',
    description: 'Safeguarding lead',
    roles: ['safeguarding-lead'],
  },
  {
    email: 'helen.marsh@example.ac.uk',
    name: 'Helen Marsh',
    description: 'Last reader',
    roles: ['last-reader'],
  },
  {
    email: 'obinna.nwosu@example.ac.uk',
    name: 'Obinna Nwosu',
    description: 'Last reader, a second one',
    roles: ['last-reader'],
  },
  {
    email: 'ingrid.solberg@example.ac.uk',
    name: 'Ingrid Solberg',
    description: 'Analyst',
    roles: ['analyst'],
  },
  {
    email: 'daniel.achebe@example.ac.uk',
    name: 'Daniel Achebe',
    description: 'Auditor',
    roles: ['auditor'],
  },
];

/** Can prove who they are at the local provider, but has no staff record. */
export const demonstrationVisitor: Omit<DemonstrationPerson, 'roles' | 'listedAs'> = {
  email: 'robin.visitor@example.ac.uk',
  name: 'Robin Hale',
  description: 'Someone without a staff record',
};
