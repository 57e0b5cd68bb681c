import 'server-only';
import { requireViewer } from '#lib/auth/viewer.ts';
import { type CaseFacts, can, type Viewer } from '#lib/casework/access/policy.ts';
import { openStates } from '#lib/casework/case/states.ts';
import type { CaseSummary, NextOnCase } from '#lib/casework/case-summary.ts';
import { countdown } from '#lib/casework/clock.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { NotFoundError } from '#lib/errors.ts';
import { institution } from '#lib/institution.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { audit } from '../store/audit.ts';
import { database } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { factFields, factsOf, inView } from './case-facts.ts';

export interface CaseQueue {
  /** How many are overdue in all, on this page or not. */
  readonly overdue: number;
  /** How many came since midnight, where that is far more than usual; undefined otherwise. None of them is put aside. */
  readonly burst: number | undefined;
  readonly cases: readonly CaseSummary[];
  /** Where the next page starts; undefined on the last. */
  readonly next: string | undefined;
}

const pageLength = 50;

const isOpen = { state: { in: [...openStates] } } satisfies Prisma.CaseWhereInput;

function summaryFields(viewer: Viewer) {
  return {
    ...factFields(viewer),
    reference: true,
    level: true,
    receivedAt: true,
    nextStep: true,
    nextSince: true,
    nextDueAt: true,
    assignedTo: { select: { name: true } },
  } as const satisfies Prisma.CaseSelect;
}

type FoundCase = Prisma.CaseGetPayload<{ select: ReturnType<typeof summaryFields> }>;

/**
 * Lists the cases that the viewer may know of, those due first at the top.
 * @param after where the page before ended (its `next`); anything else starts from the top
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no queue
 */
export async function listCases(after: string, now = Temporal.Now.instant()): Promise<CaseQueue> {
  const viewer = await requireViewer();
  if (!can.openCaseQueue(viewer)) throw await denied(viewer, undefined);
  await takeInBeforeReading();
  const found = await database().case.findMany({
    where: { AND: [inView(viewer), isOpen, await dueAfter(after)] },
    orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
    take: pageLength + 1,
    select: summaryFields(viewer),
  });
  const page = found.slice(0, pageLength);
  const isOverdue = { nextDueAt: { lte: storedInstant(now) } };
  return {
    overdue: await database().case.count({ where: { AND: [inView(viewer), isOpen, isOverdue] } }),
    burst: await findBurst(viewer, now),
    cases: page
      .filter((one) => can.seeCaseSummary(viewer, factsOf(one)))
      .map((one) => summaryOf(one, viewer, now)),
    next: found.length > pageLength ? page.at(-1)?.reference : undefined,
  };
}

interface FoundForViewer {
  readonly id: string;
  readonly summary: CaseSummary;
  readonly facts: CaseFacts;
  /** Whether the viewer is asked whom the reporter meant. */
  readonly isAsked: boolean;
  /** By when, where they have the case to ask the person; then somebody else is asked. */
  readonly askBy: Date | undefined;
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
): Promise<FoundForViewer> {
  const parsed = parseCaseReference(reference);
  await takeInBeforeReading();
  const found =
    parsed === undefined
      ? null
      : await database().case.findUnique({
          where: { reference: parsed },
          select: { ...summaryFields(viewer), gateDueAt: true },
        });
  if (found === null || !can.seeCaseSummary(viewer, factsOf(found))) {
    throw await denied(viewer, found?.id);
  }
  const isAsked = found.gate !== 'open' && can.answerAtGate(viewer, factsOf(found));
  const askBy = found.gate === 'asking' && isAsked ? (found.gateDueAt ?? undefined) : undefined;
  return {
    id: found.id,
    summary: summaryOf(found, viewer, now),
    facts: factsOf(found),
    isAsked,
    askBy,
  };
}

async function findBurst(viewer: Viewer, now: Temporal.Instant): Promise<number | undefined> {
  const midnight = now.toZonedDateTimeISO(workingCalendar.timeZone).startOfDay().toInstant();
  const isOfToday = { receivedAt: { gte: storedInstant(midnight) } };
  const came = await database().case.count({ where: { AND: [inView(viewer), isOfToday] } });
  return came >= institution.burst.named ? came : undefined;
}

function summaryOf(found: FoundCase, viewer: Viewer, now: Temporal.Instant): CaseSummary {
  const { reference, team, level, state, receivedAt, assignedTo } = found;
  return {
    reference,
    team,
    level,
    receivedAt,
    state,
    next: nextOf(found, now),
    assignedTo: assignedTo?.name ?? null,
    mayRead: can.readCase(viewer, factsOf(found)),
  };
}

function nextOf(
  { nextStep, nextSince, nextDueAt }: Pick<FoundCase, 'nextStep' | 'nextSince' | 'nextDueAt'>,
  now: Temporal.Instant,
): NextOnCase | undefined {
  if (nextStep === null || nextSince === null || nextDueAt === null) return undefined;
  const clock = countdown(instantOf(nextSince), instantOf(nextDueAt), now, workingCalendar);
  return { step: nextStep, dueAt: nextDueAt, clock };
}

async function dueAfter(reference: string): Promise<Prisma.CaseWhereInput> {
  const parsed = parseCaseReference(reference);
  if (parsed === undefined) return {};
  const start = await database().case.findUnique({
    where: { reference: parsed },
    select: { id: true, nextDueAt: true },
  });
  if (start === null || start.nextDueAt === null) return {};
  return {
    OR: [
      { nextDueAt: { gt: start.nextDueAt } },
      { nextDueAt: start.nextDueAt, id: { gt: start.id } },
    ],
  };
}

async function denied(viewer: Viewer, caseId: string | undefined): Promise<NotFoundError> {
  await audit(database(), 'case.denied', { actorId: viewer.id, subject: caseId });
  return new NotFoundError('no such case for this viewer');
}
