import { expect, test } from 'vitest';
import { staffRoles } from '#lib/casework/access/roles.ts';
import { demonstrationPeople, demonstrationVisitor } from './people.ts';

test('every role has somebody', () => {
  const held = demonstrationPeople.flatMap((person) => person.roles);
  expect(staffRoles.filter((role) => !held.includes(role))).toEqual([]);
});

test('everybody is told apart, and at the invented domain', () => {
  const everybody = [...demonstrationPeople, demonstrationVisitor];
  expect(new Set(everybody.map((person) => person.email)).size).toBe(everybody.length);
  expect(new Set(everybody.map((person) => person.name)).size).toBe(everybody.length);
  for (const person of everybody) {
    expect(person.email).toMatch(/^[a-z.]+@example\.ac\.uk$/);
  }
});
