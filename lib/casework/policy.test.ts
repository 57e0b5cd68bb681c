import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teams } from '#lib/disclosure/routing.ts';
import { type CaseFacts, can, teamsInView, type Viewer } from './policy.ts';
import { type StaffRole, staffRoles } from './roles.ts';

/*
 * Who sees what, as one table. Each row is a role, each column a kind of case; "-" is nothing, "summary" that the case
 * exists, "reads" all of it. The word before the slash is for any case of the kind, the one behind it for a case that is
 * assigned to the viewer.
 */

const table = `
                         student          staff            triage           student+risk     staff+risk       triage+risk
  student-caseworker     summary/reads    -/-              -/reads          summary/reads    -/-              -/reads
  staff-caseworker       -/-              summary/reads    -/reads          -/-              summary/reads    -/reads
  student-team-lead      reads/reads      -/-              reads/reads      reads/reads      -/-              reads/reads
  staff-team-lead        -/-              reads/reads      reads/reads      -/-              reads/reads      reads/reads
  safeguarding-lead      -/-              -/-              -/-              reads/reads      reads/reads      reads/reads
  system-administrator   -/-              -/-              -/-              -/-              -/-              -/-
  analyst                -/-              -/-              -/-              -/-              -/-              -/-
  auditor                -/-              -/-              -/-              -/-              -/-              -/-`;

const viewerWith = (...roles: StaffRole[]): Viewer => ({ id: 'viewer', name: 'Viewer', roles });

function factsOf(kind: string, change: Partial<CaseFacts> = {}): CaseFacts {
  const team = teams.find((one) => kind.startsWith(one));
  if (team === undefined) throw new Error(`The table has an unknown kind of case: ${kind}`);
  return {
    team,
    safeguarding: kind.endsWith('+risk'),
    assignedToId: 'somebody-else',
    walledStaffIds: ['another'],
    ...change,
  };
}

function seen(viewer: Viewer, facts: CaseFacts): string {
  if (can.readCase(viewer, facts)) return 'reads';
  return can.seeCaseSummary(viewer, facts) ? 'summary' : '-';
}

const [kinds = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const rows = lines.flatMap(([role, ...cells]) =>
  cells.map((cell, index) => {
    const [any = '', assigned = ''] = cell.split('/');
    return {
      role: staffRoles.find((one) => one === role),
      kind: kinds[index] ?? '',
      any,
      assigned,
    };
  }),
);

describe('the table of roles', () => {
  it('has a row for each role and a column for each kind of case', () => {
    expect(lines.map(([role]) => role).toSorted()).toEqual(staffRoles.toSorted());
    expect(rows).toHaveLength(staffRoles.length * teams.length * 2);
  });

  describe.each(rows)('$role, a case of $kind', ({ role, kind, any, assigned }) => {
    const viewer = viewerWith(...(role === undefined ? [] : [role]));

    it(`any: ${any}`, () => {
      expect(seen(viewer, factsOf(kind))).toBe(any);
      expect(seen(viewer, factsOf(kind, { assignedToId: null }))).toBe(any);
    });

    it(`assigned: ${assigned}`, () => {
      expect(seen(viewer, factsOf(kind, { assignedToId: viewer.id }))).toBe(assigned);
    });

    it('walled off: -', () => {
      const walledStaffIds = ['another', viewer.id];
      expect(seen(viewer, factsOf(kind, { walledStaffIds }))).toBe('-');
      expect(seen(viewer, factsOf(kind, { walledStaffIds, assignedToId: viewer.id }))).toBe('-');
    });
  });
});

describe('the pages', () => {
  it.each<[StaffRole, boolean, boolean]>([
    ['student-caseworker', true, false],
    ['staff-caseworker', true, false],
    ['student-team-lead', true, false],
    ['staff-team-lead', true, false],
    ['safeguarding-lead', true, false],
    ['system-administrator', false, true],
    ['analyst', false, false],
    ['auditor', false, false],
  ])('%s: cases %s, anonymous disclosures %s', (role, cases, anonymous) => {
    expect(can.openCaseQueue(viewerWith(role))).toBe(cases);
    expect(can.readAnonymousDisclosures(viewerWith(role))).toBe(anonymous);
  });

  it('open nothing to somebody without a role', () => {
    expect(can.openCaseQueue(viewerWith())).toBe(false);
    expect(can.readAnonymousDisclosures(viewerWith())).toBe(false);
  });
});

describe('whatever roles a person holds', () => {
  const anyViewer = fc.subarray([...staffRoles]).map((roles) => viewerWith(...roles));
  const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
    team: fc.constantFrom(...teams),
    assignedToId: fc.constantFrom(null, 'viewer', 'somebody-else'),
    walledStaffIds: fc.subarray(['viewer', 'somebody-else', 'another']),
    safeguarding: fc.boolean(),
  });
  const always = (holds: (viewer: Viewer, facts: CaseFacts) => void) =>
    fc.assert(fc.property(anyViewer, anyFacts, holds), { numRuns: 500 });

  it('walled off, they see nothing', () => {
    always((viewer, facts) => {
      expect(seen(viewer, { ...facts, walledStaffIds: [...facts.walledStaffIds, viewer.id] })).toBe(
        '-',
      );
    });
  });

  it('who reads a case may also know that it exists', () => {
    always((viewer, facts) => {
      if (can.readCase(viewer, facts)) expect(can.seeCaseSummary(viewer, facts)).toBe(true);
    });
  });

  it('who may know of a case may open the queue', () => {
    always((viewer, facts) => {
      if (can.seeCaseSummary(viewer, facts)) expect(can.openCaseQueue(viewer)).toBe(true);
    });
  });

  it('a further role never takes anything away', () => {
    always((viewer, facts) => {
      const before = seen(viewer, facts);
      for (const role of staffRoles) {
        const more = seen({ ...viewer, roles: [...viewer.roles, role] }, facts);
        expect(['-', 'summary', 'reads'].indexOf(more)).toBeGreaterThanOrEqual(
          ['-', 'summary', 'reads'].indexOf(before),
        );
      }
    });
  });

  it('their queue has the teams of every case that they may know of, and no other', () => {
    always((viewer, { team }) => {
      const plain = { team, assignedToId: null, walledStaffIds: [], safeguarding: false };
      expect(teamsInView(viewer).teams.includes(team)).toBe(can.seeCaseSummary(viewer, plain));
    });
  });

  it('a case outside those teams is theirs through safeguarding or assignment alone', () => {
    always((viewer, facts) => {
      const { teams: inView, safeguarding } = teamsInView(viewer);
      if (!can.seeCaseSummary(viewer, facts) || inView.includes(facts.team)) return;
      expect((safeguarding && facts.safeguarding) || facts.assignedToId === viewer.id).toBe(true);
    });
  });
});
