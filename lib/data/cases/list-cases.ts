import 'server-only';
import { type CaseFacts, can, type Viewer } from '#lib/casework/access/policy.ts';
import { openStates } from '#lib/casework/case/states.ts';
import type { CaseSummary, NextOnCase } from '#lib/casework/case-summary.ts';
import { countdown } from '#lib/casework/clock.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import type { QueueView } from '#lib/casework/queue/views.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { NotFoundError } from '#lib/errors.ts';
import { institution } from '#lib/institution.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { DeniedError, requireViewer } from '../staff/as-viewer.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { factFields, factsOf, inView } from './case-facts.ts';

export interface CaseQueue {
  /** How many are overdue in all, on this page or not. */
  readonly overdue: number;
  /** How many came since midnight, where that is far more than usual; undefined otherwise. None of them is put aside. */
  readonly burst: number | undefined;
  /** What the view leaves out, and must not be forgotten: Red cases, and those that nobody has. */
  readonly hidden: { readonly red: number; readonly unassigned: number };
  readonly cases: readonly CaseSummary[];
  /** Where the next page starts; undefined on the last. */
  readonly next: string | undefined;
}

const pageLength = 50;

const isOpen = { state: { in: [...openStates] } } satisfies Prisma.CaseWhereInput;

function summaryFields(viewer: Viewer, now = Temporal.Now.instant()) {
  return {
    ...factFields(viewer, now),
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
 * Lists the open cases that the viewer may know of: those that nobody has on top, then by when they are due.
 * @param after where the page before ended (its `next`); anything else starts from the top
 * @param view a part of the queue alone
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no queue
 */
export async function listCases(
  after: string,
  now = Temporal.Now.instant(),
  view: QueueView = 'all',
): Promise<CaseQueue> {
  const viewer = await requireViewer();
  if (!can.openCaseQueue(viewer)) throw await denied(viewer, undefined);
  await takeInBeforeReading();
  const start = await findStart(after);
  const inQueue = { AND: [inView(viewer, now), isOpen, partOf(view, viewer, now)] };
  const found = await findPage(viewer, inQueue, start, now);
  const page = found.slice(0, pageLength);
  const count = (where: Prisma.CaseWhereInput) =>
    database().case.count({ where: { AND: [inView(viewer, now), isOpen, where] } });
  const isHidden = outside(view, viewer, now);
  return {
    overdue: await count(partOf('overdue', viewer, now)),
    burst: await findBurst(viewer, now),
    hidden:
      view === 'all'
        ? { red: 0, unassigned: 0 }
        : {
            red: await count({ AND: [{ level: 'red' }, isHidden] }),
            unassigned: await count({ AND: [{ assignedToId: null }, isHidden] }),
          },
    cases: page
      .filter((one) => can.seeCaseSummary(viewer, factsOf(one, now)))
      .map((one) => summaryOf(one, viewer, now)),
    next: found.length > pageLength ? page.at(-1)?.reference : undefined,
  };
}

function partOf(view: QueueView, viewer: Viewer, now: Temporal.Instant): Prisma.CaseWhereInput {
  switch (view) {
    case 'all':
      return {};
    case 'mine':
      return { assignedToId: viewer.id };
    case 'unassigned':
      return { assignedToId: null };
    case 'overdue':
      return { nextDueAt: { lte: storedInstant(now) } };
    case 'reaching':
      return { state: 'reaching' };
  }
}

/** Not the plain opposite of {@link partOf}: in the database, nobody is not somebody else. */
function outside(view: QueueView, viewer: Viewer, now: Temporal.Instant): Prisma.CaseWhereInput {
  return view === 'mine'
    ? { OR: [{ assignedToId: null }, { assignedToId: { not: viewer.id } }] }
    : { NOT: partOf(view, viewer, now) };
}

/** Where a page begins: behind a case, among those that nobody has or among the others. */
interface Start {
  readonly id: string;
  readonly nextDueAt: Date;
  readonly isAssigned: boolean;
}

async function findStart(after: string): Promise<Start | undefined> {
  const parsed = parseCaseReference(after);
  if (parsed === undefined) return undefined;
  const found = await database().case.findUnique({
    where: { reference: parsed },
    select: { id: true, nextDueAt: true, assignedToId: true },
  });
  if (found === null || found.nextDueAt === null) return undefined;
  return { id: found.id, nextDueAt: found.nextDueAt, isAssigned: found.assignedToId !== null };
}

/** One more than a page has, where there are so many. */
async function findPage(
  viewer: Viewer,
  inQueue: Prisma.CaseWhereInput,
  start: Start | undefined,
  now: Temporal.Instant,
): Promise<readonly FoundCase[]> {
  const find = (where: Prisma.CaseWhereInput, from: Start | undefined, take: number) =>
    take <= 0
      ? []
      : database().case.findMany({
          where: { AND: [inQueue, where, behind(from)] },
          orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
          take,
          select: summaryFields(viewer, now),
        });
  const isAmongAssigned = start?.isAssigned === true;
  const unassigned = isAmongAssigned
    ? []
    : await find({ assignedToId: null }, start, pageLength + 1);
  const left = pageLength + 1 - unassigned.length;
  const assigned = { assignedToId: { not: null } };
  return [...unassigned, ...(await find(assigned, isAmongAssigned ? start : undefined, left))];
}

function behind(start: Start | undefined): Prisma.CaseWhereInput {
  if (start === undefined) return {};
  const { id, nextDueAt } = start;
  return { OR: [{ nextDueAt: { gt: nextDueAt } }, { nextDueAt, id: { gt: id } }] };
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
 * @throws DeniedError, alike for a case that is not there and one that the viewer may not know of
 */
export async function findCaseFor(
  transaction: Transaction,
  viewer: Viewer,
  reference: string,
  now = Temporal.Now.instant(),
): Promise<FoundForViewer> {
  const parsed = parseCaseReference(reference);
  const found =
    parsed === undefined
      ? null
      : await transaction.case.findUnique({
          where: { reference: parsed },
          select: { ...summaryFields(viewer), gateDueAt: true },
        });
  if (found === null || !can.seeCaseSummary(viewer, factsOf(found))) {
    throw new DeniedError('case.denied', viewer, found?.id);
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

async function denied(viewer: Viewer, caseId: string | undefined): Promise<NotFoundError> {
  await audit(database(), 'case.denied', { actorId: viewer.id, subject: caseId });
  return new NotFoundError('no such case for this viewer');
}
