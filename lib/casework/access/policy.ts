import type { Level } from '#lib/disclosure/levels.ts';
import { type Team, teams } from '#lib/disclosure/routing.ts';
import type { CaseState, NextStep } from '../case/states.ts';
import { partsIn } from './parts.ts';
import type { StaffRole } from './roles.ts';
import { holds, leads, worksFor } from './roles-held.ts';
import {
  type SafeguardsInPlace,
  type StandIn,
  standsInOn,
  teamsStoodInFor,
} from './standing-in.ts';

/** The person who is looking, as their staff record says on this very request. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Where cases fall to them in the place of those who lead, as things are on this request. */
  readonly standsIn: readonly StandIn[];
  /** Where the part of the safeguarding lead falls to them; left out where it never does. */
  readonly safeguards?: SafeguardsInPlace | undefined;
}

/**
 * Whether somebody has yet to say whom the reporter meant. `open`: there is no question. `waiting`: nobody sees the case
 * until it is answered. `asking`: the gate's reader alone has the case, to ask the person. `red`: the case cannot wait, so
 * those who are not walled off see it as usual while the question stands.
 */
export const gates = ['open', 'waiting', 'asking', 'red'] as const;
export type Gate = (typeof gates)[number];

/** What must be known of a case to decide who may see it, and do what. */
export interface CaseFacts {
  readonly team: Team;
  readonly state: CaseState;
  readonly level: Level;
  /** Whether a person has said that they have seen that it is Red. */
  readonly isAcknowledged: boolean;
  readonly nextStep: NextStep | null;
  /** Whether its next step should have been done by now. */
  readonly isOverdue: boolean;
  /** Whether this viewer helps its owner. */
  readonly isCoWorker: boolean;
  /** Whether this viewer has it for the time being, in its owner's place. */
  readonly isCovering: boolean;
  /** It goes on in an older case of the same person, and nothing is done on it any more: who has that one has it. */
  readonly isJoined: boolean;
  readonly assignedToId: string | null;
  /** This viewer must not be given the case, nor know that it exists. */
  readonly isWalled: boolean;
  /** Of those to whom it would fall before this viewer: who must not have it. */
  readonly walledBefore: ReadonlySet<string>;
  /** The person affected is under 18 or at imminent risk, or no team lead is free to take the case. */
  readonly safeguarding: boolean;
  /** Nobody else may have the case: the last readers act as its lead. */
  readonly lastReaders: boolean;
  readonly gate: Gate;
  /** Who was asked at the gate; null while there is no question, or nobody to ask. */
  readonly gateReaderId: string | null;
}

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
