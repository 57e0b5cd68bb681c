import 'server-only';
import { teamsLed } from '#lib/casework/access/policy.ts';
import { knownRoles } from '#lib/casework/access/roles.ts';
import { leads, worksFor } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import type { Transaction } from '../store/database.ts';
import { dateOf, todayIn } from '../store/instants.ts';
import { byName } from './colleagues.ts';
import { actedOnBy } from './lead-scope.ts';
import { isOpen } from './queue-where.ts';

/** Somebody with the open cases that they have. */
export interface PersonWithCases {
  readonly id: string;
  readonly name: string;
  readonly open: Readonly<Record<Level, number>>;
  /** The last day on which they are away; undefined while they are here. */
  readonly awayUntil: Temporal.PlainDate | undefined;
}

export interface LeadPeople {
  /** By name: nobody is ranked. */
  readonly people: readonly PersonWithCases[];
  /** Who is away today. */
  readonly away: readonly PersonWithCases[];
  /** Who works here no more, and has open cases until they are moved. */
  readonly left: readonly PersonWithCases[];
}

/** @returns who has which cases among those of which the viewer acts as lead, and who of their teams has none */
export async function findPeople(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<LeadPeople> {
  const counted = await transaction.case.groupBy({
    by: ['assignedToId', 'level'],
    where: { AND: [actedOnBy(viewer, now), isOpen, { assignedToId: { not: null } }] },
    _count: { _all: true },
  });
  const staff = await transaction.staffMember.findMany({
    select: { id: true, name: true, roles: true, active: true, awayFrom: true, awayTo: true },
  });
  const today = dateOf(todayIn(now));
  const all = staff.map(({ id, name, roles, active, awayFrom, awayTo }) => {
    const of = (level: Level) =>
      counted.find((one) => one.assignedToId === id && one.level === level)?._count._all ?? 0;
    const known = { roles: knownRoles(roles) };
    return {
      isOfTeam: teamsLed(viewer).some(
        (team) => team !== 'triage' && (worksFor(known, team) || leads(known, team)),
      ),
      hasCases: levels.some((level) => of(level) > 0),
      active,
      person: {
        id,
        name,
        open: { red: of('red'), amber: of('amber'), green: of('green') },
        awayUntil: isAway(awayFrom, awayTo, today) ? dateOf(awayTo) : undefined,
      },
    };
  });
  const people = (found: typeof all): readonly PersonWithCases[] =>
    found.map(({ person }) => person).toSorted(byName);
  const here = all.filter(({ active, isOfTeam, hasCases }) => active && (isOfTeam || hasCases));
  return {
    people: people(here),
    away: people(here.filter(({ person }) => person.awayUntil !== undefined)),
    left: people(all.filter(({ active, hasCases }) => !active && hasCases)),
  };
}

function isAway(from: Date | null, to: Date | null, today: Temporal.PlainDate): to is Date {
  if (from === null || to === null) return false;
  return (
    Temporal.PlainDate.compare(dateOf(from), today) <= 0 &&
    Temporal.PlainDate.compare(today, dateOf(to)) <= 0
  );
}
