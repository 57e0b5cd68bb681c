import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../access/case-facts.ts';
import { can } from '../access/policy.ts';
import { type StaffRole, staffRoles } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { caseStates } from './states.ts';
import { possibilityOf, type Verb, verbs, workflow } from './workflow.ts';

/** A case of the student team, as it lies before a viewer. */
const plain: CaseFacts = {
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
  assignedToId: 'somebody-else',
  isWalled: false,
  walledBefore: new Set(),
  safeguarding: false,
  lastReaders: false,
  gate: 'open',
  gateReaderId: null,
};

/** What the case may be to the viewer. */
const relations: Readonly<Record<string, Partial<CaseFacts>>> = {
  own: { assignedToId: 'viewer' },
  'co-worker': { isCoWorker: true },
  cover: { isCovering: true },
  nobody: { assignedToId: null },
  "others'": {},
  'at risk': { safeguarding: true },
  'last readers': { lastReaders: true },
  'other team': { team: 'staff' },
  triage: { team: 'triage', assignedToId: null },
  overdue: { isOverdue: true, level: 'amber' },
  asked: { safeguarding: true, nextStep: 'decide' },
  'asked, DSL walled': {
    safeguarding: true,
    nextStep: 'decide',
    walledBefore: new Set(['dsl']),
  },
  'at the gate': { gate: 'waiting', gateReaderId: 'viewer' },
  'asks them': { gate: 'asking', gateReaderId: 'viewer' },
  joined: { assignedToId: 'viewer', isJoined: true },
  'lead walled': { walledBefore: new Set(['lead']) },
  'both leads walled': {
    team: 'triage',
    assignedToId: null,
    safeguarding: true,
    walledBefore: new Set(['lead', 'other-lead']),
  },
  walled: { assignedToId: 'viewer', isCoWorker: true, isCovering: true, isWalled: true },
};

const letters = { new: 'n', assigned: 'a', reaching: 'r', support: 's', touch: 't', closed: 'c' };

const inRole = (role: StaffRole): Viewer => ({
  id: 'viewer',
  name: 'Viewer',
  roles: [role],
  standsIn: [],
});

/** Whoever may be looking: each role by itself, and a deputy of the team’s lead, who works for the other team, and a safeguarding lead to whom cases fall after both leads. */
const viewers: Readonly<Record<string, Viewer>> = {
  ...Object.fromEntries(staffRoles.map((role) => [role, inRole(role)])),
  'deputy, lead there': {
    ...inRole('staff-caseworker'),
    standsIn: [{ team: 'student', after: ['lead'] }],
  },
  'deputy, lead away': {
    ...inRole('staff-caseworker'),
    standsIn: [{ team: 'student', after: [] }],
  },
  'DSL, leads there': {
    ...inRole('safeguarding-lead'),
    standsIn: [{ team: 'triage', after: ['lead', 'other-lead'] }],
  },
  'deputy of the DSL': {
    ...inRole('staff-caseworker'),
    safeguards: { after: ['dsl'], askedAlone: false },
  },
  'last, after the DSL': {
    ...inRole('last-reader'),
    safeguards: { after: ['dsl'], askedAlone: true },
  },
};

/** The states in which it is possible, by their first letters; "." where it is for the viewer and never possible, "-" where it is not. */
function cell(verb: Verb, viewer: Viewer, facts: CaseFacts): string {
  const found = caseStates.map((state) => ({
    state,
    kind: possibilityOf(verb, viewer, { ...facts, state }).kind,
  }));
  if (found.every(({ kind }) => kind === 'hidden')) return '-';
  const possible = found.filter(({ kind }) => kind === 'possible');
  return possible.length === 0 ? '.' : possible.map(({ state }) => letters[state]).join('');
}

function matrix(): string {
  const columns = Object.keys(relations);
  const width = Math.max(...columns.map((name) => name.length)) + 2;
  const line = (first: string, cells: readonly string[]) =>
    `${first.padEnd(24)}${cells.map((one) => one.padEnd(width)).join('')}`.trimEnd();
  return `${verbs
    .map((verb) =>
      [
        line(workflow[verb].label, columns),
        ...Object.entries(viewers).map(([who, viewer]) =>
          line(
            `  ${who}`,
            columns.map((name) => cell(verb, viewer, { ...plain, ...relations[name] })),
          ),
        ),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}

describe('who may do what, in which state,', () => {
  it('is what was reviewed: role × verb × state × what the case is to them', async () => {
    await expect(matrix()).toMatchFileSnapshot('./workflow-matrix.txt');
  });
});

describe('asking somebody how they are', () => {
  const caseworker = inRole('student-caseworker');
  const kept: CaseFacts = { ...plain, state: 'touch', assignedToId: 'viewer' };

  it.each([
    ['touch', 'possible'],
    ['decide', 'not-now'],
    ['agree', 'not-now'],
    ['contact', 'not-now'],
  ] as const)('where the next step is %s, is %s', (nextStep, kind) => {
    const facts = { ...kept, nextStep };
    expect(possibilityOf('ask-how-they-are', caseworker, facts).kind).toBe(kind);
  });
});

describe('whatever the verb', () => {
  it('it is hidden from whoever may not know of the case', () => {
    for (const viewer of Object.values(viewers)) {
      for (const relation of Object.values(relations)) {
        const facts = { ...plain, ...relation };
        if (can.seeCaseSummary(viewer, facts)) continue;
        for (const verb of verbs) {
          expect(possibilityOf(verb, viewer, facts).kind, `${verb} ${viewer.roles}`).toBe('hidden');
        }
      }
    }
  });

  /** A caseworker of the team takes a case, covers it, or gives it back. */
  const ofTeam: readonly Verb[] = ['assign', 'cover', 'declare-conflict'];

  it('but these, it is hidden from whoever may not read the case', () => {
    for (const viewer of Object.values(viewers)) {
      for (const relation of Object.values(relations)) {
        const facts = { ...plain, ...relation };
        if (can.readCase(viewer, facts)) continue;
        for (const verb of verbs.filter((one) => !ofTeam.includes(one))) {
          expect(possibilityOf(verb, viewer, facts).kind, `${verb} ${viewer.roles}`).toBe('hidden');
        }
      }
    }
  });
});
