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
 * Who is told of a case that needs somebody: the leads of its team (of both, in triage) who are there; else the deputies of those who
 * are away or must not have it; else the safeguarding lead, else their deputy. Of a case that nobody else may have, the last readers.
 * Where everybody is away, a lead who is away is better than nobody.
 * @param readers everybody on record
 * @param walled the ids of those who must not know that the case exists
 * @returns the ids of all of them, in the order of the records; empty only where nobody is left
 */
export function dutyLeads(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  { team, lastReaders }: DutyCase,
): readonly string[] {
  const active = readers.filter(({ active }) => active);
  const holders = (role: StaffRole) => active.filter((one) => holds(one, role));
  const deputiesOf = (people: readonly PossibleReader[]) => {
    const absent = people.filter(({ id, away }) => away || walled.has(id));
    const named = new Set(absent.map(({ deputyId }) => deputyId));
    return active.filter(({ id, roles }) => named.has(id) && mayBeDeputy(roles));
  };
  const ofTeam = active.filter((one) => leads(one, team));
  const safeguarding = holders('safeguarding-lead');
  const last = holders('last-reader');
  const there = lastReaders
    ? [last]
    : [ofTeam, deputiesOf(ofTeam), safeguarding, deputiesOf(safeguarding)];
  const kinds = [
    ...there.map((people) => people.filter(({ away }) => !away)),
    ...(lastReaders ? [last] : [ofTeam, safeguarding]),
  ];
  const free = kinds.map((people) => people.filter(({ id }) => !walled.has(id)));
  return (free.find((people) => people.length > 0) ?? []).map(({ id }) => id);
}
