import type { Level } from '#lib/disclosure/levels.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import type { CaseState, NextStep } from '../case/states.ts';

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
  /** Whether its level is that of an assessment. */
  readonly isAssessed: boolean;
  /** Who asked that a second person agrees to a lower level; null where nobody waits for that. */
  readonly loweringAskedById: string | null;
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
