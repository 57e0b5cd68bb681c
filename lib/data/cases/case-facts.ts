import 'server-only';
import type { CaseFacts, Viewer } from '#lib/casework/access/policy.ts';
import { teamsInView } from '#lib/casework/access/policy.ts';
import { keyedHashes } from '#lib/sealing/keyed-hash.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** What every decision about a case needs, for this viewer: only their own wall is looked up. */
export function factFields(viewer: Viewer) {
  return {
    id: true,
    team: true,
    assignedToId: true,
    safeguarding: true,
    lastReaders: true,
    gate: true,
    gateReaderId: true,
    walls: { where: isWallOf(viewer), select: { caseId: true } },
  } as const satisfies Prisma.CaseSelect;
}

type FoundFacts = Prisma.CaseGetPayload<{ select: ReturnType<typeof factFields> }>;

/** @returns the facts, as the policy wants them */
export function factsOf({ walls, ...found }: FoundFacts): CaseFacts {
  const { team, assignedToId, safeguarding, lastReaders, gate, gateReaderId } = found;
  return {
    team,
    assignedToId,
    isWalled: walls.length > 0,
    safeguarding,
    lastReaders,
    gate,
    gateReaderId,
  };
}

/** The rows that `can.seeCaseSummary` allows, in the database's terms; the policy has the last word on each. */
export function inView(viewer: Viewer): Prisma.CaseWhereInput {
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
          // A caseworker has no view of triage but of the cases there that are theirs.
          { assignedToId: viewer.id },
          { gate: 'asking', gateReaderId: viewer.id },
        ],
      },
    ],
  };
}

/** A wall is stored as a keyed hash of the person, under the key of the day on which it was stored. */
function isWallOf({ id }: Viewer): Prisma.CaseWallWhereInput {
  return { personHash: { in: [...keyedHashes('wall', id)] } };
}
