import { expect, test } from 'vitest';
import { staffRoles } from '#lib/casework/access/roles.ts';
import { demonstrationPeople, demonstrationVisitor } from './people.ts';

test('every role has somebody', () => {
  const held = demonstrationPeople.flatMap((person) => person.roles);
  expect(staffRoles.filter((role) => !held.includes(role))).toEqual([]);
});

test('there are two last readers, who are nothing else', () => {
  const last = demonstrationPeople.filter(({ roles }) => roles.includes('last-reader'));
  expect(last.map(({ roles }) => roles)).toEqual([['last-reader'], ['last-reader']]);
});

test('the form offers some of them, by name and by a role alone', () => {
  const listed = demonstrationPeople.filter(({ listedAs }) => listedAs !== undefined);
  const isNamed = listed.map(({ name, listedAs = '' }) => listedAs.includes(name));
  expect(isNamed.toSorted()).toEqual([false, true]);
});

test('everybody is told apart, and at the invented domain', () => {
  const everybody = [...demonstrationPeople, demonstrationVisitor];
  expect(new Set(everybody.map((person) => person.email)).size).toBe(everybody.length);
  expect(new Set(everybody.map((person) => person.name)).size).toBe(everybody.length);
  for (const person of everybody) {
    expect(person.email).toMatch(/^[a-z.]+@example\.ac\.uk$/);
  }
});
