import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Team, teams } from '#lib/disclosure/routing.ts';
import { type StaffRole, staffRoles } from './roles.ts';
import { gateReaders, type PossibleReader, routeAround } from './routing.ts';

const reader = (
  id: string,
  roles: readonly StaffRole[],
  change: Partial<PossibleReader> = {},
): PossibleReader => ({ id, roles, active: true, away: false, deputyId: null, ...change });

const everybody = [
  reader('caseworker', ['student-caseworker']),
  reader('deputy', ['staff-caseworker']),
  reader('dsl', ['safeguarding-lead']),
  reader('last-1', ['last-reader']),
  reader('last-2', ['last-reader']),
  reader('lead-staff', ['staff-team-lead']),
  reader('lead-student', ['student-team-lead'], { deputyId: 'deputy' }),
];
const change = (id: string, changed: Partial<PossibleReader>) =>
  everybody.map((one) => (one.id === id ? { ...one, ...changed } : one));

describe('a case goes', () => {
  const route = (
    walled: readonly string[],
    team: Team = 'student',
    readers: readonly PossibleReader[] = everybody,
    safeguarding = false,
  ) => routeAround(readers, new Set(walled), { team, safeguarding });

  it.each(teams)('where it was to go, while a lead is free: %s', (team) => {
    expect(route(['caseworker'], team)).toEqual({ team, safeguarding: false, lastReaders: false });
  });

  it.each([
    ['student', ['lead-student']],
    ['staff', ['lead-staff']],
  ] as const)(
    'through triage to the other lead, when the lead is walled off: %s',
    (team, walled) => {
      expect(route(walled, team)).toEqual({
        team: 'triage',
        safeguarding: false,
        lastReaders: false,
      });
    },
  );

  it('on in its team, when a second lead is free', () => {
    const second = reader('lead-2', ['student-team-lead']);
    expect(route(['lead-student'], 'student', [...everybody, second])).toMatchObject({
      team: 'student',
    });
  });

  it('on in triage, when one of both leads is free', () => {
    expect(route(['lead-student'], 'triage')).toMatchObject({ team: 'triage', lastReaders: false });
  });

  it('to the safeguarding lead, when both leads are walled off', () => {
    expect(route(['lead-student', 'lead-staff'])).toEqual({
      team: 'triage',
      safeguarding: true,
      lastReaders: false,
    });
  });

  it('to the last readers, when the safeguarding lead is walled off as well', () => {
    expect(route(['lead-student', 'lead-staff', 'dsl'])).toEqual({
      team: 'triage',
      safeguarding: false,
      lastReaders: true,
    });
  });

  it('to the last readers even where both are walled off: it waits for another one', () => {
    const all = everybody.map(({ id }) => id);
    expect(route(all)).toEqual({ team: 'triage', safeguarding: false, lastReaders: true });
  });

  it('where it was to go while its lead is away: the deputy acts, the case does not move', () => {
    const away = change('lead-student', { away: true });
    expect(route([], 'student', away)).toMatchObject({ team: 'student', lastReaders: false });
    expect(route(['lead-staff'], 'student', away)).toMatchObject({ team: 'student' });
  });

  it('past a lead who has left, as if there were none', () => {
    const left = change('lead-student', { active: false });
    expect(route([], 'student', left)).toMatchObject({ team: 'triage', lastReaders: false });
  });

  it('where it was to go, while nobody is on record who could take it', () => {
    expect(route([], 'student', [])).toEqual({
      team: 'student',
      safeguarding: false,
      lastReaders: true,
    });
  });

  it.each([
    [['lead-student']],
    [['lead-student', 'lead-staff']],
    [['lead-student', 'lead-staff', 'dsl']],
  ])('with the safeguarding lead in any case where that was so before: %o walled off', (walled) => {
    expect(route(walled, 'student', everybody, true).safeguarding).toBe(true);
  });
});

describe('at the gate', () => {
  const ask = (
    walled: readonly string[],
    team: Team = 'student',
    readers: readonly PossibleReader[] = everybody,
  ) => gateReaders(readers, new Set(walled), team);

  it('the lead of the team is asked first, then the other lead, the safeguarding lead, the last readers', () => {
    expect(ask([])).toEqual(['lead-student', 'lead-staff', 'dsl', 'last-1', 'last-2']);
    expect(ask([], 'staff')).toEqual(['lead-staff', 'lead-student', 'dsl', 'last-1', 'last-2']);
  });

  it('both leads are asked about a case in triage', () => {
    expect(ask([], 'triage')).toEqual(['lead-staff', 'lead-student', 'dsl', 'last-1', 'last-2']);
  });

  it('nobody is asked who is walled off: their deputy is, behind the leads', () => {
    expect(ask(['lead-student'])).toEqual(['lead-staff', 'deputy', 'dsl', 'last-1', 'last-2']);
  });

  it('no deputy is asked who is walled off', () => {
    expect(ask(['lead-student', 'deputy'])).toEqual(['lead-staff', 'dsl', 'last-1', 'last-2']);
  });

  it('the deputy of a lead who is away is asked, and so is that lead', () => {
    const away = change('lead-student', { away: true });
    expect(ask([], 'student', away)).toEqual([
      'lead-student',
      'lead-staff',
      'deputy',
      'dsl',
      'last-1',
      'last-2',
    ]);
  });

  it('whoever is away comes behind those of the same kind who are there', () => {
    const second = reader('lead-z', ['student-team-lead']);
    const away = [...change('lead-student', { away: true }), second];
    expect(ask([], 'student', away).slice(0, 3)).toEqual(['lead-z', 'lead-student', 'lead-staff']);
  });

  it('the deputy of a safeguarding lead who cannot be asked comes before the last readers', () => {
    const named = change('dsl', { deputyId: 'caseworker' });
    expect(ask(['dsl'], 'student', named)).toEqual([
      'lead-student',
      'lead-staff',
      'caseworker',
      'last-1',
      'last-2',
    ]);
  });

  it('nobody is asked who has left, as a deputy neither', () => {
    const left = change('deputy', { active: false });
    expect(ask(['lead-student'], 'student', left)).not.toContain('deputy');
  });

  it('a deputy who is nobody on record is no one', () => {
    const named = change('lead-student', { deputyId: 'unheard-of' });
    expect(ask(['lead-student'], 'student', named)).toEqual([
      'lead-staff',
      'dsl',
      'last-1',
      'last-2',
    ]);
  });

  it('nobody is left where everybody is walled off', () => {
    expect(ask(everybody.map(({ id }) => id))).toEqual([]);
  });
});

describe('whoever is on record, and whoever is walled off', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const anyReaders = fc
    .array(
      fc.record({
        roles: fc.subarray([...staffRoles], { maxLength: 3 }),
        active: fc.boolean(),
        away: fc.boolean(),
        deputyId: fc.constantFrom(null, ...ids),
      }),
      { maxLength: ids.length },
    )
    .map((readers) => readers.map((one, at) => ({ ...one, id: ids[at] ?? '' })));
  const anyWalled = fc.subarray([...ids]).map((walled) => new Set<string>(walled));
  const anyTeam = fc.constantFrom(...teams);
  type Holds = (
    readers: readonly PossibleReader[],
    walled: ReadonlySet<string>,
    wanted: { team: Team; safeguarding: boolean },
  ) => void;
  const always = (holds: Holds) =>
    fc.assert(
      fc.property(
        anyReaders,
        anyWalled,
        fc.record({ team: anyTeam, safeguarding: fc.boolean() }),
        holds,
      ),
      { numRuns: 1_000 },
    );
  const leadsOf: Record<Team, readonly StaffRole[]> = {
    student: ['student-team-lead'],
    staff: ['staff-team-lead'],
    triage: ['student-team-lead', 'staff-team-lead'],
  };
  const isFree = (
    readers: readonly PossibleReader[],
    walled: ReadonlySet<string>,
    roles: readonly StaffRole[],
  ) =>
    readers.some(
      (one) => one.active && !walled.has(one.id) && roles.some((role) => one.roles.includes(role)),
    );

  it('the last readers act on a case exactly where no lead and no safeguarding lead is left', () => {
    always((readers, walled, wanted) => {
      const isLeft = isFree(readers, walled, [...leadsOf.triage, 'safeguarding-lead']);
      expect(routeAround(readers, walled, wanted).lastReaders).toBe(!isLeft);
    });
  });

  it('where they do not, it is put before somebody who is not walled off', () => {
    always((readers, walled, wanted) => {
      const { team, safeguarding, lastReaders } = routeAround(readers, walled, wanted);
      if (lastReaders) return;
      const isSeen =
        isFree(readers, walled, leadsOf[team]) ||
        (safeguarding && isFree(readers, walled, ['safeguarding-lead']));
      expect(isSeen).toBe(true);
    });
  });

  it('a team that has a lead who is not walled off keeps its case', () => {
    always((readers, walled, wanted) => {
      if (!isFree(readers, walled, leadsOf[wanted.team])) return;
      expect(routeAround(readers, walled, wanted)).toEqual({ ...wanted, lastReaders: false });
    });
  });

  it('being away moves no case', () => {
    always((readers, walled, wanted) => {
      const back = readers.map((one) => ({ ...one, away: false }));
      expect(routeAround(back, walled, wanted)).toEqual(routeAround(readers, walled, wanted));
    });
  });

  it('what the safeguarding lead was to see, they see', () => {
    always((readers, walled, wanted) => {
      if (wanted.safeguarding) {
        expect(routeAround(readers, walled, wanted).safeguarding).toBe(true);
      }
    });
  });

  it('everybody who may be asked is active and not walled off, and is asked once', () => {
    always((readers, walled, { team }) => {
      const asked = gateReaders(readers, walled, team);
      expect(new Set(asked).size).toBe(asked.length);
      for (const id of asked) {
        expect(walled.has(id)).toBe(false);
        expect(readers.find((one) => one.id === id)?.active).toBe(true);
      }
    });
  });

  it('every lead, safeguarding lead and last reader who is left may be asked', () => {
    always((readers, walled, { team }) => {
      const asked = gateReaders(readers, walled, team);
      const roles: readonly StaffRole[] = [...leadsOf.triage, 'safeguarding-lead', 'last-reader'];
      for (const one of readers) {
        if (isFree([one], walled, roles)) expect(asked).toContain(one.id);
      }
    });
  });

  it('the same people are asked in the same order, however they are listed', () => {
    always((readers, walled, { team }) => {
      expect(gateReaders(readers.toReversed(), walled, team)).toEqual(
        gateReaders(readers, walled, team),
      );
    });
  });

  it('who is walled off besides changes nothing in the order of the others, deputies apart', () => {
    always((readers, walled, { team }) => {
      const plain = readers.map((one) => ({ ...one, deputyId: null }));
      const all = gateReaders(plain, new Set(), team);
      expect(gateReaders(plain, walled, team)).toEqual(all.filter((id) => !walled.has(id)));
    });
  });
});
