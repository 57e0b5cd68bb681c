import 'server-only';
import { requireViewer } from '#lib/auth/viewer.ts';
import { type CaseFacts, can, teamsInView, type Viewer } from '#lib/casework/access/policy.ts';
import type { CaseSummary } from '#lib/casework/case-summary.ts';
import { countdown } from '#lib/casework/clock.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { audit } from './audit.ts';
import { database } from './database.ts';

export interface CaseQueue {
  /** How many are overdue in all, on this page or not. */
  readonly overdue: number;
  readonly cases: readonly CaseSummary[];
  /** Where the next page starts; undefined on the last. */
  readonly next: string | undefined;
}

const pageLength = 50;

/** What every decision about a case needs, and what its summary shows. */
const summaryFields = {
  id: true,
  reference: true,
  team: true,
  level: true,
  receivedAt: true,
  firstContactDueAt: true,
  safeguarding: true,
  assignedToId: true,
  assignedTo: { select: { name: true } },
  walls: { select: { staffId: true } },
} as const satisfies Prisma.CaseSelect;

type FoundCase = Prisma.CaseGetPayload<{ select: typeof summaryFields }>;

/**
 * Lists the cases that the viewer may know of, those due first at the top.
 * @param after where the page before ended (its `next`); anything else starts from the top
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no queue
 */
export async function listCases(after: string, now = Temporal.Now.instant()): Promise<CaseQueue> {
  const viewer = await requireViewer();
  if (!can.openCaseQueue(viewer)) throw await denied(viewer, undefined);
  const found = await database().case.findMany({
    where: { AND: [inView(viewer), await dueAfter(after)] },
    orderBy: [{ firstContactDueAt: 'asc' }, { id: 'asc' }],
    take: pageLength + 1,
    select: summaryFields,
  });
  const page = found.slice(0, pageLength);
  const isOverdue = { firstContactDueAt: { lte: new Date(now.epochMilliseconds) } };
  return {
    overdue: await database().case.count({ where: { AND: [inView(viewer), isOverdue] } }),
    cases: page
      .filter((one) => can.seeCaseSummary(viewer, factsOf(one, viewer)))
      .map((one) => summaryOf(one, viewer, now)),
    next: found.length > pageLength ? page.at(-1)?.reference : undefined,
  };
}

/**
 * Finds a case that the viewer may know of, and says whether they may read it.
 * @param reference from an address: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError, alike for a case that is not there and one that the viewer
 *   may not know of (which is audited)
 */
export async function findCaseFor(
  viewer: Viewer,
  reference: string,
  now = Temporal.Now.instant(),
): Promise<{ readonly id: string; readonly summary: CaseSummary }> {
  const parsed = parseCaseReference(reference);
  const found =
    parsed === undefined
      ? null
      : await database().case.findUnique({ where: { reference: parsed }, select: summaryFields });
  if (found === null || !can.seeCaseSummary(viewer, factsOf(found, viewer))) {
    throw await denied(viewer, found?.id);
  }
  return { id: found.id, summary: summaryOf(found, viewer, now) };
}

function factsOf(found: FoundCase, viewer: Viewer): CaseFacts {
  return {
    team: found.team,
    assignedToId: found.assignedToId,
    isWalled: found.walls.some(({ staffId }) => staffId === viewer.id),
    safeguarding: found.safeguarding,
    lastReaders: false,
    gate: 'open',
    gateReaderId: null,
  };
}

function summaryOf(found: FoundCase, viewer: Viewer, now: Temporal.Instant): CaseSummary {
  const { reference, team, level, receivedAt, firstContactDueAt: dueAt, assignedTo } = found;
  return {
    reference,
    team,
    level,
    receivedAt,
    dueAt,
    clock: countdown(instantOf(receivedAt), instantOf(dueAt), now, workingCalendar),
    assignedTo: assignedTo?.name ?? null,
    mayRead: can.readCase(viewer, factsOf(found, viewer)),
  };
}

/** The rows that `can.seeCaseSummary` allows, in the database's terms; the policy has the last word on each. */
function inView(viewer: Viewer): Prisma.CaseWhereInput {
  const { teams, safeguarding } = teamsInView(viewer);
  return {
    walls: { none: { staffId: viewer.id } },
    OR: [
      { team: { in: [...teams] } },
      ...(safeguarding ? [{ safeguarding: true }] : []),
      // A caseworker has no view of triage but of the cases there that are theirs.
      { assignedToId: viewer.id },
    ],
  };
}

async function dueAfter(reference: string): Promise<Prisma.CaseWhereInput> {
  const parsed = parseCaseReference(reference);
  if (parsed === undefined) return {};
  const start = await database().case.findUnique({
    where: { reference: parsed },
    select: { id: true, firstContactDueAt: true },
  });
  if (start === null) return {};
  return {
    OR: [
      { firstContactDueAt: { gt: start.firstContactDueAt } },
      { firstContactDueAt: start.firstContactDueAt, id: { gt: start.id } },
    ],
  };
}

async function denied(viewer: Viewer, caseId: string | undefined): Promise<NotFoundError> {
  await audit(database(), 'case.denied', { actorId: viewer.id, subject: caseId });
  return new NotFoundError('no such case for this viewer');
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
