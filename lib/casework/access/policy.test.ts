import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '#lib/disclosure/levels.ts';
import { teams } from '#lib/disclosure/routing.ts';
import { caseStates, nextSteps } from '../case/states.ts';
import { type CaseFacts, gates } from './case-facts.ts';
import { can, teamsInView } from './policy.ts';
import { mayBeDeputy, type StaffRole, staffRoles } from './roles.ts';
import { standsInOn } from './standing-in.ts';
import type { Viewer } from './viewer.ts';

/*
 * Who sees what, as tables. Each row is a role, each column a kind of case; "-" is nothing, "summary" that the case
 * exists, "reads" all of it.
 */

const viewerWith = (...roles: StaffRole[]): Viewer => ({
  id: 'viewer',
  name: 'Viewer',
  roles,
  standsIn: [],
});

/** A kind is a team, with "+risk" where the safeguarding lead sees it and "+last" where the last readers act on it. */
function factsOf(kind: string, change: Partial<CaseFacts> = {}): CaseFacts {
  const team = teams.find((one) => kind.startsWith(one));
  if (team === undefined) throw new Error(`The table has an unknown kind of case: ${kind}`);
  return {
    team,
    safeguarding: kind.endsWith('+risk'),
    lastReaders: kind.endsWith('+last'),
    assignedToId: 'somebody-else',
    isWalled: false,
    walledBefore: new Set(),
    gate: 'open',
    gateReaderId: null,
    state: 'new',
    level: 'green',
    isAcknowledged: false,
    nextStep: 'contact',
    isOverdue: false,
    isCoWorker: false,
    isCovering: false,
    isJoined: false,
    isAssessed: false,
    loweringAskedById: null,
    ...change,
  };
}

function seen(viewer: Viewer, facts: CaseFacts): string {
  if (can.readCase(viewer, facts)) return 'reads';
  return can.seeCaseSummary(viewer, facts) ? 'summary' : '-';
}

function rowsOf(table: string) {
  const [columns = [], ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const rows = lines.flatMap(([role, ...cells]) =>
    cells.map((cell, index) => ({
      role: staffRoles.find((one) => one === role),
      column: columns[index] ?? '',
      cell,
    })),
  );
  return { roles: lines.map(([role]) => role), columns, rows };
}

/** The word before the slash is for any case of the kind, the one behind it for a case that is assigned to the viewer. */
const cases = rowsOf(`
                         student        staff          triage       student+risk   staff+risk     triage+risk  student+last   staff+last     triage+last
  student-caseworker     summary/reads  -/-            -/reads      summary/reads  -/-            -/reads      summary/reads  -/-            -/reads
  staff-caseworker       -/-            summary/reads  -/reads      -/-            summary/reads  -/reads      -/-            summary/reads  -/reads
  student-team-lead      reads/reads    -/-            reads/reads  reads/reads    -/-            reads/reads  reads/reads    -/-            reads/reads
  staff-team-lead        -/-            reads/reads    reads/reads  -/-            reads/reads    reads/reads  -/-            reads/reads    reads/reads
  safeguarding-lead      -/-            -/-            -/-          reads/reads    reads/reads    reads/reads  -/-            -/-            -/-
  last-reader            -/-            -/-            -/-          -/-            -/-            -/-          reads/reads    reads/reads    reads/reads
  system-administrator   -/-            -/-            -/-          -/-            -/-            -/-          -/-            -/-            -/-
  analyst                -/-            -/-            -/-          -/-            -/-            -/-          -/-            -/-            -/-
  auditor                -/-            -/-            -/-          -/-            -/-            -/-          -/-            -/-            -/-`);

describe('the table of roles', () => {
  it('has a row for each role and a column for each kind of case', () => {
    expect(cases.roles.toSorted()).toEqual(staffRoles.toSorted());
    expect(cases.rows).toHaveLength(staffRoles.length * teams.length * 3);
  });

  describe.each(cases.rows)('$role, a case of $column', ({ role, column, cell }) => {
    const viewer = viewerWith(...(role === undefined ? [] : [role]));
    const [any = '', assigned = ''] = cell.split('/');
    const mine = { assignedToId: viewer.id };

    it.each(['open', 'red'] as const)(
      `any: ${any}, assigned: ${assigned}, with the gate %s`,
      (gate) => {
        expect(seen(viewer, factsOf(column, { gate }))).toBe(any);
        expect(seen(viewer, factsOf(column, { gate, assignedToId: null }))).toBe(any);
        expect(seen(viewer, factsOf(column, { gate, ...mine }))).toBe(assigned);
      },
    );

    it('nothing where the case waits at the gate, whoever was asked', () => {
      const waiting = { gate: 'waiting', ...mine } as const;
      expect(seen(viewer, factsOf(column, waiting))).toBe('-');
      expect(seen(viewer, factsOf(column, { ...waiting, gateReaderId: viewer.id }))).toBe('-');
    });

    it('all of it where they were asked and ask the person, nothing where somebody else does', () => {
      const asking = { gate: 'asking', ...mine } as const;
      expect(seen(viewer, factsOf(column, { ...asking, gateReaderId: viewer.id }))).toBe('reads');
      expect(seen(viewer, factsOf(column, { ...asking, gateReaderId: 'another' }))).toBe('-');
    });

    it.each(gates)('nothing where they are walled off, with the gate %s', (gate) => {
      const walled = { isWalled: true, gate, gateReaderId: viewer.id, ...mine };
      expect(seen(viewer, factsOf(column, walled))).toBe('-');
    });
  });
});

/** Who says whom the reporter meant. Before the slash: somebody else was asked; behind it: the viewer was. */
const answers = rowsOf(`
                         open   waiting  asking   red:student  red:staff  red:triage  red:student+last
  student-caseworker     -/-    -/yes    -/yes    -/-          -/-        -/-         -/-
  staff-caseworker       -/-    -/yes    -/yes    -/-          -/-        -/-         -/-
  student-team-lead      -/-    -/yes    -/yes    yes/yes      -/-        yes/yes     yes/yes
  staff-team-lead        -/-    -/yes    -/yes    -/-          yes/yes    yes/yes     -/-
  safeguarding-lead      -/-    -/yes    -/yes    yes/yes      yes/yes    yes/yes     yes/yes
  last-reader            -/-    -/yes    -/yes    -/-          -/-        -/-         yes/yes
  system-administrator   -/-    -/yes    -/yes    -/-          -/-        -/-         -/-
  analyst                -/-    -/yes    -/yes    -/-          -/-        -/-         -/-
  auditor                -/-    -/yes    -/yes    -/-          -/-        -/-         -/-`);

describe('the question at the gate', () => {
  it('has a row for each role', () => {
    expect(answers.roles.toSorted()).toEqual(staffRoles.toSorted());
  });

  it.each(answers.rows)('$role, $column: $cell', ({ role, column, cell }) => {
    const viewer = viewerWith(...(role === undefined ? [] : [role]));
    const [state, kind = 'student'] = column.split(':');
    const gate = gates.find((one) => one === state);
    if (gate === undefined) throw new Error(`The table has an unknown gate: ${state}`);
    const asked = (gateReaderId: string) => {
      const facts = factsOf(kind, { gate, gateReaderId });
      return can.answerAtGate(viewer, facts) ? 'yes' : '-';
    };
    expect(`${asked('another')}/${asked(viewer.id)}`).toBe(cell);
  });

  it.each(gates)('is never for somebody who is walled off: %s', (gate) => {
    for (const role of staffRoles) {
      const facts = factsOf('triage+last', { gate, gateReaderId: 'viewer', isWalled: true });
      expect(can.answerAtGate(viewerWith(role), facts), role).toBe(false);
    }
  });
});

describe('the pages', () => {
  it.each<[StaffRole, { cases: boolean; gate: boolean; administers: boolean }]>([
    ['student-caseworker', { cases: true, gate: false, administers: false }],
    ['staff-caseworker', { cases: true, gate: false, administers: false }],
    ['student-team-lead', { cases: true, gate: true, administers: false }],
    ['staff-team-lead', { cases: true, gate: true, administers: false }],
    ['safeguarding-lead', { cases: true, gate: true, administers: false }],
    ['last-reader', { cases: true, gate: true, administers: false }],
    ['system-administrator', { cases: false, gate: false, administers: true }],
    ['analyst', { cases: false, gate: false, administers: false }],
    ['auditor', { cases: false, gate: false, administers: false }],
  ])('%s: %o', (role, { cases: opensCases, gate, administers }) => {
    const viewer = viewerWith(role);
    expect(can.openCaseQueue(viewer)).toBe(opensCases);
    expect(can.openGate(viewer)).toBe(gate);
    expect(can.readAnonymousDisclosures(viewer)).toBe(administers);
    expect(can.administer(viewer)).toBe(administers);
  });

  it('open nothing to somebody without a role', () => {
    const nobody = viewerWith();
    expect(can.openCaseQueue(nobody)).toBe(false);
    expect(can.openGate(nobody)).toBe(false);
    expect(can.readAnonymousDisclosures(nobody)).toBe(false);
    expect(can.administer(nobody)).toBe(false);
  });
});

describe('whatever roles a person holds', () => {
  const anyStandIn = fc.record({
    team: fc.constantFrom(...teams),
    after: fc.subarray(['lead', 'deputy']),
  });
  const anyViewer = fc
    .tuple(fc.subarray([...staffRoles]), fc.uniqueArray(anyStandIn, { maxLength: 3 }))
    .map(([roles, standsIn]) => ({
      ...viewerWith(...roles),
      // Nobody else is a deputy.
      standsIn: mayBeDeputy(roles) ? standsIn : [],
    }));
  const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
    team: fc.constantFrom(...teams),
    assignedToId: fc.constantFrom(null, 'viewer', 'somebody-else'),
    isWalled: fc.boolean(),
    walledBefore: fc.subarray(['lead', 'deputy']).map((ids) => new Set(ids)),
    safeguarding: fc.boolean(),
    lastReaders: fc.boolean(),
    gate: fc.constantFrom(...gates),
    gateReaderId: fc.constantFrom(null, 'viewer', 'somebody-else'),
    state: fc.constantFrom(...caseStates),
    level: fc.constantFrom(...levels),
    isAcknowledged: fc.boolean(),
    nextStep: fc.constantFrom(null, ...nextSteps),
    isOverdue: fc.boolean(),
    isCoWorker: fc.boolean(),
    isCovering: fc.boolean(),
    isJoined: fc.boolean(),
    isAssessed: fc.boolean(),
    loweringAskedById: fc.constantFrom(null, 'viewer', 'somebody-else'),
  });
  const always = (holds: (viewer: Viewer, facts: CaseFacts) => void) =>
    fc.assert(fc.property(anyViewer, anyFacts, holds), { numRuns: 1_000 });
  const grades = ['-', 'summary', 'reads'];

  it('walled off, they see nothing and are asked nothing', () => {
    always((viewer, facts) => {
      const walled = { ...facts, isWalled: true };
      expect(seen(viewer, walled)).toBe('-');
      expect(can.answerAtGate(viewer, walled)).toBe(false);
    });
  });

  it('a case that waits is seen by nobody, whatever else is true of it', () => {
    always((viewer, facts) => {
      expect(seen(viewer, { ...facts, gate: 'waiting' })).toBe('-');
    });
  });

  it('a case about which the person is asked is seen by the one who asks, and nobody else', () => {
    always((viewer, facts) => {
      const isAsking = facts.gateReaderId === viewer.id && !facts.isWalled;
      expect(seen(viewer, { ...facts, gate: 'asking' })).toBe(isAsking ? 'reads' : '-');
    });
  });

  it('a case that cannot wait is seen as if there were no question', () => {
    always((viewer, facts) => {
      expect(seen(viewer, { ...facts, gate: 'red' })).toBe(
        seen(viewer, { ...facts, gate: 'open' }),
      );
    });
  });

  it('nothing is asked where there is no question', () => {
    always((viewer, facts) => {
      expect(can.answerAtGate(viewer, { ...facts, gate: 'open' })).toBe(false);
    });
  });

  it('who reads a case may also know that it exists', () => {
    always((viewer, facts) => {
      if (can.readCase(viewer, facts)) expect(can.seeCaseSummary(viewer, facts)).toBe(true);
    });
  });

  it('who may know of a case may open the queue, unless they were asked for this one alone', () => {
    always((viewer, facts) => {
      if (facts.gate === 'asking' || !can.seeCaseSummary(viewer, facts)) return;
      expect(can.openCaseQueue(viewer)).toBe(true);
    });
  });

  it('who answers may open the gate, unless they were asked for this case alone', () => {
    always((viewer, facts) => {
      if (facts.gate !== 'red' || !can.answerAtGate(viewer, facts)) return;
      // A deputy has the page for the questions alone that come to them.
      if (standsInOn(viewer, facts)) return;
      expect(can.openGate(viewer)).toBe(true);
    });
  });

  it('a further role never takes anything away', () => {
    always((viewer, facts) => {
      const before = grades.indexOf(seen(viewer, facts));
      for (const role of staffRoles) {
        const more = seen({ ...viewer, roles: [...viewer.roles, role] }, facts);
        expect(grades.indexOf(more)).toBeGreaterThanOrEqual(before);
      }
    });
  });

  it('their queue has the teams of every case that they may know of, and no other', () => {
    always((viewer, { team }) => {
      const plain = factsOf(team, { assignedToId: null });
      const inOwnRight = { ...viewer, standsIn: [] };
      expect(teamsInView(viewer).teams.includes(team)).toBe(can.seeCaseSummary(inOwnRight, plain));
    });
  });

  it('a case outside those teams is theirs as a safeguarding lead, last reader, stand-in, owner or co-worker, or at the gate', () => {
    always((viewer, facts) => {
      const { teams: inView, safeguarding, lastReader } = teamsInView(viewer);
      if (!can.seeCaseSummary(viewer, facts) || inView.includes(facts.team)) return;
      expect(
        (safeguarding && facts.safeguarding) ||
          (lastReader && facts.lastReaders) ||
          standsInOn(viewer, facts) ||
          facts.assignedToId === viewer.id ||
          facts.isCoWorker ||
          facts.isCovering ||
          (facts.gate === 'asking' && facts.gateReaderId === viewer.id),
      ).toBe(true);
    });
  });
});
