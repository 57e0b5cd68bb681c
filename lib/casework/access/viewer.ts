import type { Team } from '#lib/disclosure/routing.ts';
import type { StaffRole } from './roles.ts';

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

/** That cases of a team fall to somebody who does not lead it, as its leads are away or must not have them. */
export interface StandIn {
  readonly team: Team;
  /** The ids of those to whom a case falls before: it is the stand-in's where it is walled off from each. None: all of them are away. */
  readonly after: readonly string[];
}

/** That the part of the safeguarding lead falls to somebody who is none, as each of those is away or must not have a case. */
export interface SafeguardsInPlace {
  /** The ids of those to whom it falls before, as of a {@link StandIn}. */
  readonly after: readonly string[];
  /** A last reader: for a decision that somebody asked for, and for nothing else. */
  readonly askedAlone: boolean;
}
