import { type Team, teams } from '#lib/disclosure/routing.ts';
import type { CaseFacts } from './case-facts.ts';
import { partsIn } from './parts.ts';
import type { StaffRole } from './roles.ts';
import { holds, leads, worksFor } from './roles-held.ts';
import { standsInOn, teamsStoodInFor } from './standing-in.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may do what. Pure: the facts are looked up by the data functions on every request. The source is the
 * project's table of roles: a team's caseworkers see its queue in summary and their own cases in full; its
 * lead sees all of its cases; both leads assign from triage; while they are away or must not have a case, their part falls
 * to their deputy, else to the safeguarding lead; the safeguarding lead sees every case of a
 * person under 18 or at imminent risk; a last reader acts as lead on a case that nobody else may have; the system
 * administrator sees anonymous disclosures and no case. A wall hides a case from anybody, whatever else is true.
 */
export const can = {
  /** See that the case exists: reference, level, clock. */
  seeCaseSummary(viewer: Viewer, facts: CaseFacts): boolean {
    return partsIn(viewer, facts).size > 0;
  },

  /** Read the answers and the contact details. */
  readCase(viewer: Viewer, facts: CaseFacts): boolean {
    return [...partsIn(viewer, facts)].some((part) => part !== 'team');
  },

  /** Read the words that were typed about who must not be given the case, and say whom they mean. */
  answerAtGate(viewer: Viewer, facts: CaseFacts): boolean {
    if (facts.isWalled || facts.gate === 'open') return false;
    if (facts.gate !== 'red') return isGateReader(viewer, facts);
    return (
      leads(viewer, facts.team) ||
      standsInOn(viewer, facts) ||
      holds(viewer, 'safeguarding-lead') ||
      (holds(viewer, 'last-reader') && facts.lastReaders)
    );
  },

  /** Open the page of cases at all. */
  openCaseQueue(viewer: Viewer): boolean {
    return caseQueueRoles.some((role) => holds(viewer, role));
  },

  /** Look a person up, and write down what somebody told: for those who work on cases. */
  workOnCases(viewer: Viewer): boolean {
    return caseQueueRoles.some((role) => holds(viewer, role));
  },

  /** See how a team stands: for whoever decides on its cases as their lead. */
  openLeadPage(viewer: Viewer): boolean {
    return teamsLed(viewer).length > 0 || holds(viewer, 'last-reader');
  },

  /** Edit the sentences of emails, and say whether the numbers of the directory are right: for the leads of both teams, and nobody in their place. */
  lookAfterTexts(viewer: Viewer): boolean {
    return leads(viewer, 'triage');
  },

  /** Open the page of questions at the gate at all. A deputy who was asked opens it for that question alone. */
  openGate(viewer: Viewer): boolean {
    return gateRoles.some((role) => holds(viewer, role));
  },

  /** Read anonymous disclosures and mark them as read. */
  readAnonymousDisclosures(viewer: Viewer): boolean {
    return holds(viewer, 'system-administrator');
  },

  /** See what the installation needs, and look after staff records and the configuration. */
  administer(viewer: Viewer): boolean {
    return holds(viewer, 'system-administrator');
  },
};

/**
 * What a viewer's roles bring into their queue; each case is decided by {@link can} all the same. What falls to them in the place of
 * somebody else comes beside it.
 */
export interface QueueView {
  readonly teams: readonly Team[];
  /** Those of the teams that they lead. */
  readonly leading: readonly Team[];
  /** Cases that the safeguarding lead sees. */
  readonly safeguarding: boolean;
  /** Cases that the last readers act on. */
  readonly lastReader: boolean;
}

export function teamsInView(viewer: Viewer): QueueView {
  return {
    teams: teams.filter(
      (team) => leads(viewer, team) || (team !== 'triage' && worksFor(viewer, team)),
    ),
    leading: teams.filter((team) => leads(viewer, team)),
    safeguarding: holds(viewer, 'safeguarding-lead'),
    lastReader: holds(viewer, 'last-reader'),
  };
}

/** @returns the teams of which a viewer's queue has cases as a matter of course, for the choices beside it */
export function teamsShown(viewer: Viewer): readonly Team[] {
  const shown = [...teamsInView(viewer).teams, ...teamsStoodInFor(viewer)];
  return teams.filter((team) => shown.includes(team));
}

/**
 * @returns the teams of which the viewer is the lead, or all of whose leads are away, so that it falls to the viewer; who leads a team
 *   leads triage beside the other
 */
export function teamsLed(viewer: Pick<Viewer, 'roles' | 'standsIn'>): readonly Team[] {
  const stoodInFor = teamsStoodInFor(viewer);
  return teams.filter((team) => leads(viewer, team) || stoodInFor.includes(team));
}

const gateRoles = [
  'student-team-lead',
  'staff-team-lead',
  'safeguarding-lead',
  'last-reader',
] as const satisfies readonly StaffRole[];

const caseQueueRoles = [
  'student-caseworker',
  'staff-caseworker',
  ...gateRoles,
] as const satisfies readonly StaffRole[];

function isGateReader(viewer: Viewer, { gateReaderId }: CaseFacts): boolean {
  return gateReaderId === viewer.id;
}
