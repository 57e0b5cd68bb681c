import type { Team } from '#lib/disclosure/routing.ts';
import { mayBeDeputy, type StaffRole } from './roles.ts';
import { holds, leads } from './roles-held.ts';
import type { PossibleReader } from './routing.ts';

/** What of a case decides who is its duty lead. */
export interface DutyCase {
  readonly team: Team;
  /** Nobody but the last readers may have it. */
  readonly lastReaders: boolean;
}

/**
 * To whom a case falls that needs somebody: the leads of its team (of both, in triage) who are there; else their deputies; else the
 * safeguarding lead, else their deputy. Where everybody is away, a lead who is away is better than nobody. Of a case that nobody else
 * may have, the last readers.
 * @param readers everybody on record
 * @returns kinds of people in that order: a case falls to those of the first kind in which there is anybody from whom it is not walled
 *   off. Whoever comes to a deputy has passed every one whom they stand in for: each of those is away or must not have it
 */
export function dutyOrder(
  readers: readonly PossibleReader[],
  { team, lastReaders }: DutyCase,
): readonly (readonly PossibleReader[])[] {
  const { active, holders, deputiesOf } = whoIs(readers);
  const last = holders('last-reader');
  if (lastReaders) return [there(last), last];
  const ofTeam = active.filter((one) => leads(one, team));
  const safeguarding = holders('safeguarding-lead');
  const inTurn = [ofTeam, deputiesOf(ofTeam), safeguarding, deputiesOf(safeguarding)];
  return [...inTurn.map(there), ofTeam, safeguarding];
}

/**
 * To whom the part of the safeguarding lead falls, on the cases that they see: those who are there; else their deputies; else one who is
 * away.
 * @returns kinds of people, as {@link dutyOrder} does. The last readers come after all of them, for a decision that somebody asks for
 */
export function safeguardingOrder(readers: readonly PossibleReader[]): {
  readonly inTurn: readonly (readonly PossibleReader[])[];
  readonly atLast: readonly (readonly PossibleReader[])[];
} {
  const { holders, deputiesOf } = whoIs(readers);
  const safeguarding = holders('safeguarding-lead');
  const last = holders('last-reader');
  return {
    inTurn: [there(safeguarding), there(deputiesOf(safeguarding)), safeguarding],
    atLast: [there(last), last],
  };
}

function whoIs(readers: readonly PossibleReader[]) {
  const active = readers.filter((one) => one.active);
  return {
    active,
    holders: (role: StaffRole) => active.filter((one) => holds(one, role)),
    deputiesOf: (people: readonly PossibleReader[]) => {
      const named = new Set(people.map(({ deputyId }) => deputyId));
      return active.filter(({ id, roles }) => named.has(id) && mayBeDeputy(roles));
    },
  };
}

function there(people: readonly PossibleReader[]): readonly PossibleReader[] {
  return people.filter(({ away }) => !away);
}

/**
 * Who is told of a case that needs somebody: to whom it falls by {@link dutyOrder}.
 * @param readers everybody on record
 * @param walled the ids of those who must not know that the case exists
 * @returns the ids of all of them, in the order of the records; empty only where nobody is left
 */
export function dutyLeads(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  about: DutyCase,
): readonly string[] {
  const free = dutyOrder(readers, about).map((people) =>
    people.filter(({ id }) => !walled.has(id)),
  );
  return (free.find((people) => people.length > 0) ?? []).map(({ id }) => id);
}
