import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Team, teams } from '#lib/disclosure/routing.ts';
import type { NextStep } from '../case/states.ts';
import { possibilityOf, type Verb } from '../case/workflow.ts';
import type { CaseFacts, Gate } from './case-facts.ts';
import { mayBeDeputy, type StaffRole, staffRoles } from './roles.ts';
import { type PossibleReader, type Routing, routeAround, routeOwned } from './routing.ts';
import { safeguardsAmong, standInsAmong } from './standing-in.ts';
import type { Viewer } from './viewer.ts';

/* Whoever is on record, away or walled off: a case goes where somebody can act as its lead. */

/** What a lead has to be able to do. */
const asLead = ['assign', 'log-contact', 'close'] as const satisfies readonly Verb[];

/** To one of them a case can go. */
const takers: readonly StaffRole[] = [
  'student-team-lead',
  'staff-team-lead',
  'safeguarding-lead',
  'last-reader',
];

/** @returns who can do all that a lead has to on a case that goes where its reporter's words let it */
function whoActs(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  wanted: { readonly team: Team; readonly safeguarding: boolean },
  gate: Gate = 'open',
): readonly string[] {
  const routed = routeAround(readers, walled, wanted);
  return whoMay(readers, walled, routed, { can: asLead, nextStep: 'contact', gate });
}

function whoMay(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  routed: Routing,
  {
    can: wanted,
    nextStep,
    gate = 'open',
  }: { readonly can: readonly Verb[]; readonly nextStep: NextStep; readonly gate?: Gate },
): readonly string[] {
  const standsIn = standInsAmong(readers);
  const safeguards = safeguardsAmong(readers);
  const facts: CaseFacts = {
    ...routed,
    state: 'new',
    level: 'amber',
    isAcknowledged: false,
    nextStep,
    isOverdue: false,
    isCoWorker: false,
    isCovering: false,
    isJoined: false,
    isAssessed: false,
    loweringAskedById: null,
    assignedToId: null,
    isWalled: false,
    walledBefore: walled,
    gate,
    gateReaderId: null,
  };
  return readers.flatMap(({ id, roles, active }) => {
    const viewer: Viewer = {
      id,
      name: id,
      roles,
      standsIn: standsIn(id),
      safeguards: safeguards(id),
    };
    const seen = { ...facts, isWalled: walled.has(id) };
    const can = (verb: Verb) => possibilityOf(verb, viewer, seen).kind === 'possible';
    return active && wanted.every(can) ? [id] : [];
  });
}

describe('no case ever is without somebody who can act as its lead', () => {
  const person = (id: string, roles: readonly StaffRole[], deputyId: string | null = null) => ({
    id,
    roles,
    deputyId,
    active: true,
    away: false,
  });
  const everybody = [
    person('student-lead', ['student-team-lead'], 'deputy'),
    person('staff-lead', ['staff-team-lead']),
    person('deputy', ['staff-caseworker']),
    person('dsl', ['safeguarding-lead'], 'dsl-deputy'),
    person('dsl-deputy', ['student-caseworker']),
    person('last', ['last-reader']),
    person('second-last', ['last-reader']),
  ];
  const bothLeads = ['student-lead', 'staff-lead'];

  it.each([
    ['neither lead', bothLeads, ['deputy']],
    ['neither lead, nor the deputy of one', [...bothLeads, 'deputy'], ['dsl']],
    [
      'neither lead, nor a deputy, nor the safeguarding lead',
      [...bothLeads, 'deputy', 'dsl'],
      ['last', 'second-last'],
    ],
    [
      'nobody but one last reader',
      everybody.filter(({ id }) => id !== 'last').map(({ id }) => id),
      ['last'],
    ],
  ])('where its reporter wants that %s has it', (_words, walled, who) => {
    const wanted = { team: 'student', safeguarding: false } as const;
    expect(whoActs(everybody, new Set(walled), wanted)).toEqual(who);
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const anyRoles = fc.oneof(
    fc.constantFrom(...takers.map((role) => [role])),
    fc.subarray([...staffRoles], { maxLength: 3 }),
  );
  const anyReaders = fc
    .array(
      fc.record({
        roles: anyRoles,
        active: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)),
        away: fc.boolean(),
        deputyId: fc.constantFrom(null, ...ids),
      }),
      { maxLength: ids.length },
    )
    .map((readers) => readers.map((one, place) => ({ ...one, id: ids[place] ?? '' })));
  const anyWalled = fc.subarray([...ids]).map((walled) => new Set<string>(walled));
  const anyWanted = fc.record({ team: fc.constantFrom(...teams), safeguarding: fc.boolean() });
  const anyGate = fc.constantFrom<Gate>('open', 'red');

  it('assign, log a contact, close: in whichever arrangement of walls, leads, deputies, safeguarding leads and last readers, while one of them may have it', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyReaders, anyWalled, anyWanted, anyGate, (readers, walled, wanted, gate) => {
        const isLeft = readers.some(
          ({ id, active, roles }) =>
            active && !walled.has(id) && takers.some((role) => roles.includes(role)),
        );
        if (!isLeft) return;
        checked += 1;
        expect(whoActs(readers, walled, wanted, gate).length).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
    expect(checked).toBeGreaterThan(1_000);
  });

  it('and whoever has a case keeps it where they may, or it is said that they do not', () => {
    fc.assert(
      fc.property(
        anyReaders,
        anyWalled,
        anyWanted,
        fc.constantFrom(...teams),
        fc.constantFrom(...ids),
        (readers, walled, wanted, team, ownerId) => {
          const { keepsOwner, ...routed } = routeOwned(readers, walled, wanted, { team, ownerId });
          const free = { ...wanted, team: routed.team };
          // It goes nowhere but where the same walls let a case of that team go, or one that nobody has.
          expect([
            routeAround(readers, walled, wanted),
            routeAround(readers, walled, free),
          ]).toContainEqual(routed);
          if (walled.has(ownerId) && readers.some(({ id }) => id === ownerId)) {
            expect(keepsOwner).toBe(false);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('nor does a question to the safeguarding lead wait for nobody, while one of them, a deputy of theirs or a last reader may have it', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyReaders, anyWalled, anyWanted, (readers, walled, { team }) => {
        const free = readers.filter(({ id, active }) => active && !walled.has(id));
        const named = new Set<string | null>(
          readers
            .filter(({ roles, active }) => active && roles.includes('safeguarding-lead'))
            .map(({ deputyId }) => deputyId),
        );
        const isLeft = free.some(
          ({ id, roles, away }) =>
            roles.includes('safeguarding-lead') ||
            roles.includes('last-reader') ||
            (named.has(id) && !away && mayBeDeputy(roles)),
        );
        const routed = routeAround(readers, walled, { team, safeguarding: true });
        const deciders = whoMay(readers, walled, routed, {
          can: ['decide-safeguarding'],
          nextStep: 'decide',
        });
        checked += Number(isLeft);
        expect(deciders.length > 0).toBe(isLeft);
      }),
      { numRuns: 5_000 },
    );
    expect(checked).toBeGreaterThan(1_000);
  });
});
