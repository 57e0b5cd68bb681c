import 'server-only';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import { teamsInView } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { keyedHashes } from '#lib/sealing/keyed-hash.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';

/** What says who has a case. */
const whoHasIt = {
  team: true,
  assignedToId: true,
  safeguarding: true,
  lastReaders: true,
} as const satisfies Prisma.CaseSelect;

/** What decisions about a case need, whoever is looking. */
const fieldsForAnybody = {
  id: true,
  team: true,
  state: true,
  level: true,
  acknowledgedAt: true,
  nextStep: true,
  nextDueAt: true,
  assignedToId: true,
  safeguarding: true,
  lastReaders: true,
  gate: true,
  gateReaderId: true,
  assessedLevel: true,
  loweringAskedById: true,
} as const satisfies Prisma.CaseSelect;

/**
 * What every decision about a case needs, for this viewer: of co-workers only themselves are looked up, of walls their own, and those of
 * the people to whom the case would fall before.
 */
export function factFields(viewer: Viewer, now = Temporal.Now.instant()) {
  return {
    ...fieldsForAnybody,
    walls: {
      where: isWallOfAny([viewer.id, ...comingBefore(viewer)]),
      select: { personHash: true },
    },
    members: { where: isMember(viewer, now), select: { part: true } },
    joinedTo: {
      select: {
        ...whoHasIt,
        members: { where: isMember(viewer, now), select: { part: true } },
      },
    },
  } as const satisfies Prisma.CaseSelect;
}

/** What of a viewer decides which walls are looked up. */
type ToldApart = Pick<Viewer, 'id' | 'standsIn' | 'safeguards'>;

type FoundFacts = Prisma.CaseGetPayload<{ select: ReturnType<typeof factFields> }>;

/** @returns the facts, as the policy wants them for this viewer */
export function factsOf(
  viewer: ToldApart,
  { walls, acknowledgedAt, nextDueAt, joinedTo, ...found }: FoundFacts,
  now = Temporal.Now.instant(),
): CaseFacts {
  const { state, nextStep, level, gate, gateReaderId, assessedLevel, loweringAskedById } = found;
  // A case that was joined to another one is had by who has that one. Its walls are its own, and that one's.
  const { team, assignedToId, safeguarding, lastReaders, members } = joinedTo ?? found;
  return {
    team,
    state,
    level,
    isAcknowledged: acknowledgedAt !== null,
    nextStep,
    isOverdue: nextDueAt !== null && nextDueAt.getTime() <= now.epochMilliseconds,
    isCoWorker: members.some(({ part }) => part === 'co-worker'),
    isCovering: members.some(({ part }) => part === 'cover'),
    assignedToId,
    isAssessed: assessedLevel !== null,
    loweringAskedById,
    isJoined: joinedTo !== null,
    ...wallsFor(viewer, walls),
    safeguarding,
    lastReaders,
    gate,
    gateReaderId,
  };
}

/**
 * Looks up a case once for many people: one that goes on by itself.
 * @returns the facts for whichever of them
 */
export async function factsForAnybody(
  transaction: Transaction,
  caseId: string,
  people: readonly ToldApart[],
  now: Temporal.Instant,
): Promise<(id: string) => CaseFacts> {
  const found = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: selectForAnybody(now),
  });
  return factsFor(found, new Map(people.map((one) => [one.id, one])), now);
}

/**
 * Looks up cases once for many people: such as go on by themselves.
 * @returns the facts of each for whichever of them, by the case
 */
export async function factsOfManyForAnybody(
  transaction: Transaction,
  caseIds: readonly string[],
  people: readonly ToldApart[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, (id: string) => CaseFacts>> {
  if (caseIds.length === 0) return new Map();
  const found = await transaction.case.findMany({
    where: { id: { in: filled(caseIds) } },
    select: selectForAnybody(now),
  });
  const byId = new Map(people.map((one) => [one.id, one]));
  return new Map(found.map((one) => [one.id, factsFor(one, byId, now)]));
}

function selectForAnybody(now: Temporal.Instant) {
  return {
    ...fieldsForAnybody,
    members: { where: isInForce(now), select: { staffId: true, part: true } },
    walls: { select: { personHash: true } },
  } as const satisfies Prisma.CaseSelect;
}

function factsFor(
  { members, ...found }: Prisma.CaseGetPayload<{ select: ReturnType<typeof selectForAnybody> }>,
  byId: ReadonlyMap<string, ToldApart>,
  now: Temporal.Instant,
): (id: string) => CaseFacts {
  return (id) =>
    factsOf(
      byId.get(id) ?? { id, standsIn: [] },
      {
        ...found,
        members: members.filter(({ staffId }) => staffId === id),
        joinedTo: null,
      },
      now,
    );
}

/** The rows that `can.seeCaseSummary` allows, in the database's terms; the policy has the last word on each. */
export function inView(viewer: Viewer, now = Temporal.Now.instant()): Prisma.CaseWhereInput {
  const { teams, safeguarding, lastReader } = teamsInView(viewer);
  return {
    walls: { none: isWallOf(viewer) },
    AND: [
      {
        OR: [{ gate: { in: ['open', 'red'] } }, { gate: 'asking', gateReaderId: viewer.id }],
      },
      {
        OR: [
          { team: { in: [...teams] } },
          ...(safeguarding ? [{ safeguarding: true }] : []),
          ...(lastReader ? [{ lastReaders: true }] : []),
          ...fallingTo(viewer),
          ...safeguardedBy(viewer),
          // A caseworker has no view of triage but of the cases there that are theirs.
          { assignedToId: viewer.id },
          { members: { some: isMember(viewer, now) } },
          { gate: 'asking', gateReaderId: viewer.id },
        ],
      },
    ],
  };
}

/**
 * The rows that `can.readCase` allows, in the database's terms, or a few more: the policy has the last word on each. Those of a
 * team that are known in summary alone are left out.
 */
export function inFull(viewer: Viewer, now: Temporal.Instant): Prisma.CaseWhereInput {
  const { safeguarding, lastReader, leading } = teamsInView(viewer);
  return {
    AND: [
      inView(viewer, now),
      {
        OR: [
          { team: { in: [...leading] } },
          ...(safeguarding ? [{ safeguarding: true }] : []),
          ...(lastReader ? [{ lastReaders: true }] : []),
          ...fallingTo(viewer),
          ...safeguardedBy(viewer),
          { assignedToId: viewer.id },
          { members: { some: isMember(viewer, now) } },
          { gate: 'asking', gateReaderId: viewer.id },
        ],
      },
    ],
  };
}

/** Co-workers, and those whose cover has not ended. */
export function isMember({ id }: Viewer, now: Temporal.Instant): Prisma.CaseMemberWhereInput {
  return { staffId: id, ...isInForce(now) };
}

function isInForce(now: Temporal.Instant): Prisma.CaseMemberWhereInput {
  return { OR: [{ until: null }, { until: { gt: storedInstant(now) } }] };
}

/**
 * Cases that fall to the viewer in their leads’ place: those of which the policy says that they stand in. It has the last word on each.
 */
export function fallingTo({ standsIn }: Viewer): readonly Prisma.CaseWhereInput[] {
  return standsIn.map(({ team, after }) => ({
    team,
    lastReaders: false,
    AND: after.map((id) => ({ walls: { some: isWallOf({ id }) } })),
  }));
}

/** Cases on which the part of the safeguarding lead falls to the viewer, who is none; the policy has the last word on each. */
function safeguardedBy({ safeguards }: Viewer): readonly Prisma.CaseWhereInput[] {
  if (safeguards === undefined) return [];
  const { after, askedAlone } = safeguards;
  return [
    {
      safeguarding: true,
      ...(askedAlone && { nextStep: 'decide' }),
      AND: after.map((id) => ({ walls: { some: isWallOf({ id }) } })),
    },
  ];
}

/** A wall is stored as a keyed hash of the person, under the key of the day on which it was stored. */
export function isWallOf({ id }: Pick<Viewer, 'id'>): Prisma.CaseWallWhereInput {
  return isWallOfAny([id]);
}

function isWallOfAny(ids: readonly string[]): Prisma.CaseWallWhereInput {
  return { personHash: { in: ids.flatMap((id) => [...keyedHashes('wall', id)]) } };
}

function comingBefore({ standsIn, safeguards }: ToldApart): readonly string[] {
  return [...new Set([...standsIn.flatMap(({ after }) => after), ...(safeguards?.after ?? [])])];
}

function wallsFor(
  viewer: ToldApart,
  walls: readonly { readonly personHash: string }[],
): Pick<CaseFacts, 'isWalled' | 'walledBefore'> {
  // Most cases have none: then nothing is hashed.
  if (walls.length === 0) return { isWalled: false, walledBefore: new Set() };
  const hashes = new Set(walls.map(({ personHash }) => personHash));
  const isWalled = (id: string) => keyedHashes('wall', id).some((hash) => hashes.has(hash));
  return {
    isWalled: isWalled(viewer.id),
    walledBefore: new Set(comingBefore(viewer).filter(isWalled)),
  };
}
