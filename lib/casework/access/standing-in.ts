import { type Team, teams } from '#lib/disclosure/routing.ts';
import type { CaseFacts } from './case-facts.ts';
import { dutyOrder, safeguardingOrder } from './duty-lead.ts';
import { holds, leads } from './roles-held.ts';
import type { PossibleReader } from './routing.ts';
import type { SafeguardsInPlace, StandIn, Viewer } from './viewer.ts';

/**
 * Where people stand in for leads, by the order in which cases fall to people: the same by which they are told of them.
 * @param readers everybody on record, as they are now
 * @returns where somebody stands in: for each team at most once
 */
export function standInsAmong(
  readers: readonly PossibleReader[],
): (id: string) => readonly StandIn[] {
  const orders = teams.map((team) => ({
    team,
    order: dutyOrder(readers, { team, lastReaders: false }),
  }));
  return (id) =>
    orders.flatMap(({ team, order }) => {
      const place = order.findIndex((people) => people.some((one) => one.id === id));
      const own = order[place]?.find((one) => one.id === id);
      // Who leads the team has its cases in their own right.
      if (own === undefined || leads(own, team)) return [];
      const before = order.slice(0, place).flat();
      return [{ team, after: [...new Set(before.map((one) => one.id))] }];
    });
}

/** @returns the teams all of whose cases fall to the viewer for the time being, unless they must not have them */
export function teamsStoodInFor({ standsIn }: Pick<Viewer, 'standsIn'>): readonly Team[] {
  return standsIn.filter(({ after }) => after.length === 0).map(({ team }) => team);
}

/** @returns whether this case falls to the viewer in its leads’ place; what the last readers have falls to nobody else */
export function standsInOn(
  { standsIn }: Pick<Viewer, 'standsIn'>,
  { team, lastReaders, walledBefore }: Pick<CaseFacts, 'team' | 'lastReaders' | 'walledBefore'>,
): boolean {
  return (
    !lastReaders &&
    standsIn.some((one) => one.team === team && one.after.every((id) => walledBefore.has(id)))
  );
}

/**
 * Where people stand in for the safeguarding lead, in the order in which that part falls to people.
 * @param readers everybody on record, as they are now
 * @returns undefined for those to whom it never falls, and for who has it in their own right
 */
export function safeguardsAmong(
  readers: readonly PossibleReader[],
): (id: string) => SafeguardsInPlace | undefined {
  const { inTurn, atLast } = safeguardingOrder(readers);
  const order = [...inTurn, ...atLast];
  return (id) => {
    const place = order.findIndex((people) => people.some((one) => one.id === id));
    const own = order[place]?.find((one) => one.id === id);
    if (own === undefined || holds(own, 'safeguarding-lead')) return undefined;
    const before = order.slice(0, place).flat();
    return {
      after: [...new Set(before.map((one) => one.id))].filter((one) => one !== id),
      askedAlone: place >= inTurn.length,
    };
  };
}

/** @returns whether the part of the safeguarding lead falls to the viewer on this case */
export function safeguardsOn(
  { safeguards }: Pick<Viewer, 'safeguards'>,
  {
    safeguarding,
    nextStep,
    walledBefore,
  }: Pick<CaseFacts, 'safeguarding' | 'nextStep' | 'walledBefore'>,
): boolean {
  if (!safeguarding || safeguards === undefined) return false;
  return (
    safeguards.after.every((id) => walledBefore.has(id)) &&
    (!safeguards.askedAlone || nextStep === 'decide')
  );
}
