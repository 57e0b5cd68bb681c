import type { Team } from '#lib/disclosure/routing.ts';
import type { StaffRole } from './roles.ts';

/** The person who is looking, as their staff record says on this very request. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

/** What must be known of a case to decide who may see it. */
export interface CaseFacts {
  readonly team: Team;
  readonly assignedToId: string | null;
  /** The people who must not be given this case, nor know that it exists. */
  readonly walledStaffIds: readonly string[];
  /** The person affected is under 18 or at imminent risk, or no team lead is free to take the case. */
  readonly safeguarding: boolean;
}

/**
 * Who may do what. Pure: the facts are looked up by the data functions on every request. The source is the
 * project's table of roles: a team's caseworkers see its queue in summary and their own cases in full; its
 * lead sees all of its cases; both leads assign from triage; the safeguarding lead sees every case of a
 * person under 18 or at imminent risk; the system administrator sees anonymous disclosures and no case.
 */
export const can = {
  /** See that the case exists: reference, level, clock. */
  seeCaseSummary(viewer: Viewer, facts: CaseFacts): boolean {
    if (isWalled(viewer, facts)) return false;
    return (
      can.readCase(viewer, facts) ||
      (facts.team === 'student' && holds(viewer, 'student-caseworker')) ||
      (facts.team === 'staff' && holds(viewer, 'staff-caseworker'))
    );
  },

  /** Read the answers and the contact details. */
  readCase(viewer: Viewer, facts: CaseFacts): boolean {
    if (isWalled(viewer, facts)) return false;
    return (
      leads(viewer, facts.team) ||
      (holds(viewer, 'safeguarding-lead') && facts.safeguarding) ||
      (facts.assignedToId === viewer.id && worksFor(viewer, facts.team))
    );
  },

  /** Open the page of cases at all. */
  openCaseQueue(viewer: Viewer): boolean {
    return caseQueueRoles.some((role) => holds(viewer, role));
  },

  /** Read anonymous disclosures and mark them as read. */
  readAnonymousDisclosures(viewer: Viewer): boolean {
    return holds(viewer, 'system-administrator');
  },
};

/** What a viewer's roles bring into their queue; each case is decided by {@link can} all the same. */
export function teamsInView(viewer: Viewer): { teams: readonly Team[]; safeguarding: boolean } {
  const teams = (['student', 'staff', 'triage'] as const).filter(
    (team) => leads(viewer, team) || (team !== 'triage' && worksFor(viewer, team)),
  );
  return { teams, safeguarding: holds(viewer, 'safeguarding-lead') };
}

const caseQueueRoles = [
  'student-caseworker',
  'staff-caseworker',
  'student-team-lead',
  'staff-team-lead',
  'safeguarding-lead',
] as const satisfies readonly StaffRole[];

function holds(viewer: Viewer, role: StaffRole): boolean {
  return viewer.roles.includes(role);
}

function leads(viewer: Viewer, team: Team): boolean {
  if (team === 'student') return holds(viewer, 'student-team-lead');
  if (team === 'staff') return holds(viewer, 'staff-team-lead');
  return holds(viewer, 'student-team-lead') || holds(viewer, 'staff-team-lead');
}

function worksFor(viewer: Viewer, team: Team): boolean {
  if (team === 'student') return holds(viewer, 'student-caseworker');
  if (team === 'staff') return holds(viewer, 'staff-caseworker');
  return holds(viewer, 'student-caseworker') || holds(viewer, 'staff-caseworker');
}

function isWalled(viewer: Viewer, facts: CaseFacts): boolean {
  return facts.walledStaffIds.includes(viewer.id);
}
