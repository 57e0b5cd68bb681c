import { describe, expect, it } from 'vitest';
import type { Answers } from './questions/current.ts';
import { findQuestion } from './questions/current.ts';
import { type Team, teamFor } from './routing.ts';

const table: readonly [Answers['role'], Team][] = [
  ['undergraduate', 'student'],
  ['taught-postgraduate', 'student'],
  ['postgraduate-researcher', 'student'],
  ['apprentice', 'student'],
  ['both-as-student', 'student'],
  ['academic-staff', 'staff'],
  ['professional-staff', 'staff'],
  ['both-as-staff', 'staff'],
  ['neither', 'triage'],
  ['prefer-not-to-say', 'triage'],
  ['not-given', 'triage'],
  [undefined, 'triage'],
];

describe('a named disclosure goes by the role of its reporter', () => {
  it.each(table)('%s: to %s', (role, team) => {
    expect(teamFor({ role })).toBe(team);
  });

  it('whichever role it is', () => {
    const roles = findQuestion('role')?.options.map(({ code }) => code) ?? [];
    expect(roles.filter((role) => !table.some(([one]) => one === role))).toEqual([]);
  });

  it('and not by who is affected or who did it', () => {
    expect(
      teamFor({ role: 'academic-staff', about: 'someone-who-knows', who: ['another-student'] }),
    ).toBe('staff');
  });
});
