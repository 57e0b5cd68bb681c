import { describe, expect, it } from 'vitest';
import { teams } from '#lib/disclosure/routing.ts';
import { possibilityOf, verbs } from '../case/workflow.ts';
import type { CaseFacts } from './case-facts.ts';
import { dutyLeads } from './duty-lead.ts';
import { actsAsLead, partsIn } from './parts.ts';
import { can } from './policy.ts';
import { mayBeDeputy, type StaffRole } from './roles.ts';
import { leads } from './roles-held.ts';
import type { PossibleReader } from './routing.ts';
import { standInsAmong } from './standing-in.ts';
import type { Viewer } from './viewer.ts';

const facts: CaseFacts = {
  team: 'student',
  state: 'new',
  level: 'red',
  isAcknowledged: false,
  nextStep: 'contact',
  isOverdue: false,
  isCoWorker: false,
  isCovering: false,
  isJoined: false,
  isAssessed: false,
  loweringAskedById: null,
  assignedToId: null,
  isWalled: false,
  walledBefore: new Set(),
  safeguarding: false,
  lastReaders: false,
  gate: 'open',
  gateReaderId: null,
};

const people: readonly (readonly [id: string, role: StaffRole, deputyId: string | null])[] = [
  ['student-lead', 'student-team-lead', 'deputy'],
  ['second-lead', 'student-team-lead', 'colleague'],
  ['staff-lead', 'staff-team-lead', null],
  ['deputy', 'staff-caseworker', null],
  ['colleague', 'student-caseworker', null],
  ['dsl', 'safeguarding-lead', 'dsl-deputy'],
  ['dsl-deputy', 'staff-caseworker', null],
];

/** Each of them there or away, and free or walled off: one of four, told by two bits of a number. */
function arrangement(number: number): {
  readonly readers: readonly PossibleReader[];
  readonly walled: ReadonlySet<string>;
} {
  const bits = (place: number) => (number >> (2 * place)) & 3;
  return {
    readers: people.map(([id, role, deputyId], place) => ({
      id,
      roles: [role],
      active: true,
      away: (bits(place) & 1) === 1,
      deputyId,
    })),
    walled: new Set(people.filter((_, place) => (bits(place) & 2) === 2).map(([id]) => id)),
  };
}

function viewersIn(readers: readonly PossibleReader[]): readonly Viewer[] {
  const standsIn = standInsAmong(readers);
  return readers.map(({ id, roles }) => ({ id, name: id, roles, standsIn: standsIn(id) }));
}

const all = Array.from({ length: 4 ** people.length }, (_, number) => number);

describe('whoever is away and whoever must not have it,', () => {
  it('who is told of a case as its duty lead may decide on it as its lead, and nobody else may but who leads its team', () => {
    let stoodIn = 0;
    for (const number of all) {
      const { readers, walled } = arrangement(number);
      const viewers = viewersIn(readers);
      for (const team of teams) {
        const told = dutyLeads(readers, walled, { team, lastReaders: false });
        for (const viewer of viewers) {
          const isWalled = walled.has(viewer.id);
          const seen = { ...facts, team, isWalled, walledBefore: walled };
          const may = told.includes(viewer.id) || (leads(viewer, team) && !isWalled);
          if (actsAsLead(viewer, seen) !== may) {
            expect.fail(`${viewer.id}, ${team}, arrangement ${number}: ${may}`);
          }
          stoodIn += Number(partsIn(viewer, seen).has('stand-in'));
        }
      }
    }
    expect(stoodIn).toBeGreaterThan(1_000);
  });

  it('who stands in may do what a lead may, verb by verb, reads the case, and answers at the gate of a Red one', () => {
    const lead: Viewer = { id: 'lead', name: '', roles: ['student-team-lead'], standsIn: [] };
    const possible = (viewer: Viewer, seen: CaseFacts) =>
      verbs.map((verb) => [verb, possibilityOf(verb, viewer, seen)]);
    for (const standsIn of [
      [{ team: 'student', after: [] }],
      [{ team: 'student', after: ['lead', 'another'] }],
    ] as const) {
      const deputy: Viewer = { id: 'deputy', name: '', roles: ['staff-caseworker'], standsIn };
      for (const gate of ['open', 'red'] as const) {
        const seen = { ...facts, gate, walledBefore: new Set(['lead', 'another']) };
        expect(possible(deputy, seen)).toEqual(possible(lead, seen));
        expect(can.readCase(deputy, seen)).toBe(true);
        expect(can.answerAtGate(deputy, seen)).toBe(gate === 'red');
        expect(possible(deputy, { ...seen, isWalled: true })).toEqual(
          verbs.map((verb) => [verb, { kind: 'hidden' }]),
        );
      }
    }
  });
});

describe('somebody who stands in', () => {
  const withAway = (...away: readonly string[]) =>
    arrangement(
      people.reduce((sum, [id], place) => sum + (away.includes(id) ? 1 << (2 * place) : 0), 0),
    ).readers;

  it.each([
    [
      'the deputy comes after the leads while they are there',
      'deputy',
      [],
      ['student-lead', 'second-lead'],
    ],
    ['the deputy comes after the lead who is there', 'deputy', ['student-lead'], ['second-lead']],
    ['the deputy has it while both leads are away', 'deputy', ['student-lead', 'second-lead'], []],
    [
      'the safeguarding lead comes after the deputies who are there',
      'dsl',
      ['student-lead', 'second-lead'],
      ['deputy', 'colleague'],
    ],
    [
      'the safeguarding lead has it while leads and deputies are away',
      'dsl',
      ['student-lead', 'second-lead', 'deputy', 'colleague'],
      [],
    ],
  ] as const)('%s', (_words, id, away, after) => {
    const found = standInsAmong(withAway(...away))(id).find(({ team }) => team === 'student');
    expect(found?.after).toEqual(after);
  });

  it('is nobody who is away, who left, who leads the team, or who looks after the system', () => {
    const standsIn = (readers: readonly PossibleReader[], id: string) =>
      standInsAmong(readers)(id).filter(({ team }) => team === 'student');
    const bothAway = withAway('student-lead', 'second-lead');
    const change = (id: string, changes: Partial<PossibleReader>) =>
      bothAway.map((one) => (one.id === id ? { ...one, ...changes } : one));
    expect(standsIn(change('deputy', { away: true }), 'deputy')).toEqual([]);
    expect(standsIn(change('deputy', { active: false }), 'deputy')).toEqual([]);
    expect(standsIn(bothAway, 'student-lead')).toEqual([]);
    const administrator: readonly StaffRole[] = ['student-caseworker', 'system-administrator'];
    expect(mayBeDeputy(administrator)).toBe(false);
    expect(standsIn(change('deputy', { roles: administrator }), 'deputy')).toEqual([]);
  });

  it('has no case that nobody but the last readers may have', () => {
    const deputy: Viewer = {
      id: 'deputy',
      name: '',
      roles: ['staff-caseworker'],
      standsIn: [{ team: 'student', after: [] }],
    };
    expect(can.seeCaseSummary(deputy, { ...facts, lastReaders: true })).toBe(false);
  });
});
