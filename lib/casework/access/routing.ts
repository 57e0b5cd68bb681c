import type { Team } from '#lib/disclosure/routing.ts';
import { mayBeDeputy, type StaffRole } from './roles.ts';
import { leads, worksFor } from './roles-held.ts';

/** A member of staff, as far as it matters for who could read a case. */
export interface PossibleReader {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  /** Still works here. */
  readonly active: boolean;
  /** Works here, and is not there today. */
  readonly away: boolean;
  /** To whom their part falls while they are away or walled off. */
  readonly deputyId: string | null;
}

export interface Routing {
  readonly team: Team;
  /** Whether the safeguarding lead sees the case. */
  readonly safeguarding: boolean;
  /** The last readers act as its lead. Where both of them are walled off, it waits for another one, and nobody reads it. */
  readonly lastReaders: boolean;
}

const leadOf = { student: 'student-team-lead', staff: 'staff-team-lead' } as const;
const otherTeam = { student: 'staff', staff: 'student' } as const;

/**
 * Routes a named case around the people whom its reporter does not want to have it. It never refuses. A team keeps its
 * case while it has a lead who is not walled off, whether that lead is there today or not: being away does not move cases,
 * it calls for the deputy. Otherwise the case goes to the other team's lead through triage, else to the safeguarding lead,
 * else to the last readers.
 * @param readers everybody on record
 * @param walled the ids of those who must not have it
 * @param wanted where it would go without this
 * @returns where it goes. What the safeguarding lead was to see, they see in any case
 */
export function routeAround(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  wanted: Omit<Routing, 'lastReaders'>,
): Routing {
  const active = readers.filter(({ active }) => active);
  const isFree = (...roles: readonly StaffRole[]) =>
    active.some((reader) => !walled.has(reader.id) && holdsOneOf(reader, roles));
  if (isFree(...leadsFor(wanted.team))) return { ...wanted, lastReaders: false };
  if (isFree(...leadsFor('triage'))) return { ...wanted, team: 'triage', lastReaders: false };
  if (isFree('safeguarding-lead'))
    return { team: 'triage', safeguarding: true, lastReaders: false };
  // While nobody is on record to take it, walled off or not, it stays where it was to go: its lead is yet to come.
  const isForLater = !active.some((one) => holdsOneOf(one, takers));
  return { ...wanted, team: isForLater ? wanted.team : 'triage', lastReaders: true };
}

/** Where a case goes, and whether whoever has it can have it there. */
export interface RoutingOfOwned extends Routing {
  /** False where it is taken from them: it is walled off from them, or their roles open it nowhere. */
  readonly keepsOwner: boolean;
}

/**
 * Routes a case again that perhaps somebody has. Where it would go to a team for which they do not work, it stays with the team in which
 * they have it, while that has a lead: whoever helps a person goes on helping. Whoever has left keeps it until it is moved.
 * @param standing where the case is now
 */
export function routeOwned(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  wanted: Omit<Routing, 'lastReaders'>,
  standing: { readonly team: Team; readonly ownerId: string | null },
): RoutingOfOwned {
  const routed = routeAround(readers, walled, wanted);
  const owner = readers.find(({ id }) => id === standing.ownerId);
  if (owner === undefined) return { ...routed, keepsOwner: true };
  if (walled.has(owner.id)) return { ...routed, keepsOwner: false };
  const mayHaveIn = (team: Team) => !owner.active || worksFor(owner, team) || leads(owner, team);
  if (mayHaveIn(routed.team)) return { ...routed, keepsOwner: true };
  const here = routeAround(readers, walled, { ...wanted, team: standing.team });
  return here.team === standing.team && mayHaveIn(here.team)
    ? { ...here, keepsOwner: true }
    : { ...routed, keepsOwner: false };
}

/**
 * Lists who may be asked whom a reporter meant: a lead of the team (of either, in triage), a lead of the other team, the
 * deputy of a lead who is walled off or away, the safeguarding lead or their deputy, a last reader. Of each kind, those
 * who are there come before those who are away, and among those the order of ids decides: the same people give the same list.
 * @param walled the ids of those who must not see the words
 * @returns the ids of everybody who may be asked, each once, the first to ask at the front; empty where nobody is left
 */
export function gateReaders(
  readers: readonly PossibleReader[],
  walled: ReadonlySet<string>,
  team: Team,
): readonly string[] {
  const inOrder = readers
    .filter(({ active }) => active)
    .toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
  const holders = (roles: readonly StaffRole[]) =>
    inOrder.filter((reader) => holdsOneOf(reader, roles));
  const deputiesOf = (absent: readonly PossibleReader[]) => {
    const named = absent
      .filter(({ id, away }) => away || walled.has(id))
      .map(({ deputyId }) => deputyId);
    return inOrder.filter(({ id, roles }) => named.includes(id) && mayBeDeputy(roles));
  };
  const own = holders(leadsFor(team));
  const other = team === 'triage' ? [] : holders([leadOf[otherTeam[team]]]);
  const safeguarding = holders(['safeguarding-lead']);
  const kinds = [
    own,
    other,
    deputiesOf(own),
    deputiesOf(other),
    safeguarding,
    deputiesOf(safeguarding),
    holders(['last-reader']),
  ];
  const ids = kinds
    .flatMap((kind) => [...kind.filter(({ away }) => !away), ...kind.filter(({ away }) => away)])
    .map(({ id }) => id);
  return [...new Set(ids)].filter((id) => !walled.has(id));
}

/** Who takes a case without being the last to whom it can go. */
const takers: readonly StaffRole[] = [leadOf.student, leadOf.staff, 'safeguarding-lead'];

function leadsFor(team: Team): readonly StaffRole[] {
  return team === 'triage' ? [leadOf.student, leadOf.staff] : [leadOf[team]];
}

function holdsOneOf({ roles }: PossibleReader, wanted: readonly StaffRole[]): boolean {
  return wanted.some((role) => roles.includes(role));
}
