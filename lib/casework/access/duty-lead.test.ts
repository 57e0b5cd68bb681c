import { describe, expect, it } from 'vitest';
import { type DutyCase, dutyLeads } from './duty-lead.ts';
import type { StaffRole } from './roles.ts';
import type { PossibleReader } from './routing.ts';

function person(
  id: string,
  roles: readonly StaffRole[],
  changes: Partial<PossibleReader> = {},
): PossibleReader {
  return { id, roles, active: true, away: false, deputyId: null, ...changes };
}

type Changed =
  | 'student-lead'
  | 'second-lead'
  | 'staff-lead'
  | 'deputy'
  | 'dsl'
  | 'dsl-deputy'
  | 'last';
type Changes = Readonly<Partial<Record<Changed, Partial<PossibleReader>>>>;

function everybody(changes: Changes): readonly PossibleReader[] {
  return [
    person('student-lead', ['student-team-lead'], {
      deputyId: 'deputy',
      ...changes['student-lead'],
    }),
    person('second-lead', ['student-team-lead'], { active: false, ...changes['second-lead'] }),
    person('staff-lead', ['staff-team-lead'], changes['staff-lead']),
    person('deputy', ['student-caseworker'], changes.deputy),
    person('administrator', ['student-caseworker', 'system-administrator']),
    person('dsl', ['safeguarding-lead'], { deputyId: 'dsl-deputy', ...changes.dsl }),
    person('dsl-deputy', ['staff-caseworker'], changes['dsl-deputy']),
    person('last', ['last-reader'], changes.last),
    person('caseworker', ['student-caseworker']),
  ];
}

const away = { away: true };
const gone = { active: false };
const student: DutyCase = { team: 'student', lastReaders: false };
const staff: DutyCase = { team: 'staff', lastReaders: false };
const triage: DutyCase = { team: 'triage', lastReaders: false };
const lastReaders: DutyCase = { team: 'triage', lastReaders: true };

const table: readonly (readonly [
  words: string,
  about: DutyCase,
  changes: Changes,
  walled: readonly string[],
  told: readonly string[],
])[] = [
  ['the lead of the team', student, {}, [], ['student-lead']],
  ['the lead of the other team', staff, {}, [], ['staff-lead']],
  ['both leads, in triage', triage, {}, [], ['student-lead', 'staff-lead']],
  [
    'each of two leads',
    student,
    { 'second-lead': { active: true } },
    [],
    ['student-lead', 'second-lead'],
  ],
  [
    'the lead who is there',
    student,
    { 'student-lead': away, 'second-lead': { active: true } },
    [],
    ['second-lead'],
  ],
  ['the lead in triage who is there', triage, { 'staff-lead': away }, [], ['student-lead']],
  ['the deputy of a lead who is away', student, { 'student-lead': away }, [], ['deputy']],
  ['the deputy of a lead who must not have it', student, {}, ['student-lead'], ['deputy']],
  ['no deputy of a lead who left', student, { 'student-lead': gone }, [], ['dsl']],
  [
    'the safeguarding lead, where the deputy is away too',
    student,
    { 'student-lead': away, deputy: away },
    [],
    ['dsl'],
  ],
  [
    'the safeguarding lead, where the deputy must not have it',
    student,
    { 'student-lead': away },
    ['deputy'],
    ['dsl'],
  ],
  [
    'no deputy who looks after the system',
    student,
    { 'student-lead': { away: true, deputyId: 'administrator' } },
    [],
    ['dsl'],
  ],
  [
    'the deputy of the safeguarding lead',
    staff,
    { 'staff-lead': away, dsl: away },
    [],
    ['dsl-deputy'],
  ],
  [
    'a lead who is away, where nobody is there',
    staff,
    { 'staff-lead': away, dsl: away, 'dsl-deputy': away },
    [],
    ['staff-lead'],
  ],
  ['nobody who must not have it, whoever is left', staff, { dsl: gone }, ['staff-lead'], []],
  [
    'the last readers alone, of a case that nobody else may have',
    lastReaders,
    {},
    ['student-lead', 'staff-lead', 'dsl'],
    ['last'],
  ],
  ['a last reader who is away, where there is no other', lastReaders, { last: away }, [], ['last']],
];

describe('told of a case', () => {
  it.each(table)('is %s', (_words, about, changes, walled, told) => {
    expect(dutyLeads(everybody(changes), new Set(walled), about)).toEqual(told);
  });

  it.each([student, staff, triage, lastReaders])(
    'is never anybody from whom it is walled off: %j',
    (about) => {
      const readers = everybody({});
      for (let mask = 0; mask < 2 ** readers.length; mask += 1) {
        const walled = new Set(
          readers.filter((_, place) => mask & (1 << place)).map(({ id }) => id),
        );
        expect(dutyLeads(readers, walled, about).filter((id) => walled.has(id))).toEqual([]);
      }
    },
  );
});
