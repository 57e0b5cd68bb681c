import { expect, test } from 'vitest';
import { staffRoles } from './roles.ts';

test('the roles are those of the table of roles, a caseworker and a lead for each team', () => {
  expect(staffRoles.toSorted()).toEqual([
    'analyst',
    'auditor',
    'last-reader',
    'safeguarding-lead',
    'staff-caseworker',
    'staff-team-lead',
    'student-caseworker',
    'student-team-lead',
    'system-administrator',
  ]);
});
