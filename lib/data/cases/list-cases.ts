import 'server-only';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import type { CaseSummary, QueuedCase } from '#lib/casework/case/summary.ts';
import { possibilityOf } from '#lib/casework/case/workflow.ts';
import { type CaseForKeys, caseForKeys } from '#lib/casework/keys/desk-keys.ts';
import { noFilters, type QueueFilters } from '#lib/casework/queue/filters.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import type { Transaction } from '../store/database.ts';
import { factsOf, inView } from './case-facts.ts';
import { summaryFields, summaryOf } from './case-summaries.ts';
import { countQueue, type QueueCounts } from './count-queue.ts';
import { denied } from './in-case.ts';
import { namesToUse } from './names-to-use.ts';
import { countOverdueTasks } from './overdue-tasks.ts';
import { findOwners, type QueueOwner } from './queue-owners.ts';
import { findClosed, findOpen, findStart, pageLength } from './queue-page.ts';
import { shownBy } from './queue-where.ts';

/** A page of the queue. */
export interface CaseQueue extends QueueCounts {
  readonly cases: readonly QueuedCase[];
  /** What single keys do on each of them. */
  readonly forKeys: readonly CaseForKeys[];
  /** Whose cases can be looked at alone. */
  readonly owners: readonly QueueOwner[];
  /** Whether the viewer sees references in place of names. */
  readonly referencesAlone: boolean;
  /** Where the next page starts; undefined on the last. */
  readonly next: string | undefined;
}

/**
 * Lists the cases that the viewer may know of: the open ones, those that nobody has on top, then by when they are due; or the closed
 * ones, the last closed on top.
 * @param after where the page before ended (its `next`); anything else starts from the top
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no queue
 */
export async function listCases(
  after: string,
  now = Temporal.Now.instant(),
  filters: QueueFilters = noFilters,
): Promise<CaseQueue> {
  return whenTakenIn('read', (transaction, viewer) =>
    listFor(transaction, viewer, after, now, filters),
  );
}

async function listFor(
  transaction: Transaction,
  viewer: Viewer,
  after: string,
  now: Temporal.Instant,
  filters: QueueFilters,
): Promise<CaseQueue> {
  if (!can.openCaseQueue(viewer)) throw denied(viewer);
  const inQueue = { AND: [inView(viewer, now), shownBy(filters, viewer, now)] };
  const start = await findStart(transaction, viewer, after, now);
  const find = filters.state === 'closed' ? findClosed : findOpen;
  const found = await find(transaction, viewer, inQueue, start, now);
  const counts = await countQueue(transaction, viewer, filters, now);
  const owners = await findOwners(transaction, viewer, filters.owner);
  const onPage = found.slice(0, pageLength);
  const page = onPage
    .map((one) => ({ one, facts: factsOf(viewer, one, now) }))
    .filter(({ facts }) => can.seeCaseSummary(viewer, facts));
  const readable = page.filter(({ facts }) => can.readCase(viewer, facts));
  const { names, referencesAlone } = await namesToUse(
    transaction,
    viewer,
    readable.map(({ one }) => one.id),
  );
  const overdueTasks = await countOverdueTasks(
    transaction,
    readable.map(({ one }) => one.id),
    now,
  );
  return {
    ...counts,
    cases: page.map(({ one, facts }) => ({
      ...summaryOf(one, viewer, now, facts),
      name: names.get(one.id),
      overdueTasks: overdueTasks.get(one.id) ?? 0,
      lastContactAt: one.lastContactAt ?? undefined,
      closedAt: one.closedAt ?? undefined,
    })),
    forKeys: page.map(({ one, facts }) =>
      caseForKeys(one.reference, (verb) => possibilityOf(verb, viewer, facts)),
    ),
    owners,
    referencesAlone,
    next: found.length > pageLength ? onPage.at(-1)?.reference : undefined,
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
  /** By when somebody is to acknowledge that it is Red, where nobody has. */
  readonly acknowledgeBy: Date | undefined;
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
  if (found === null || !can.seeCaseSummary(viewer, factsOf(viewer, found))) {
    throw denied(viewer, found?.id);
  }
  const isAsked = found.gate !== 'open' && can.answerAtGate(viewer, factsOf(viewer, found));
  const askBy = found.gate === 'asking' && isAsked ? (found.gateDueAt ?? undefined) : undefined;
  return {
    id: found.id,
    summary: summaryOf(found, viewer, now),
    facts: factsOf(viewer, found),
    isAsked,
    askBy,
    acknowledgeBy: found.acknowledgeDueAt ?? undefined,
  };
}
