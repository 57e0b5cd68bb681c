import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { CaseSummary, NextOnCase } from '#lib/casework/case/summary.ts';
import { countdown } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { instantOf } from '../store/instants.ts';
import { factFields, factsOf } from './case-facts.ts';
import { clockFields, contactMeanwhile, firstContactFields, firstToDo } from './clock-of-row.ts';

/** What the summary of a case needs, for this viewer. */
export function summaryFields(viewer: Viewer, now = Temporal.Now.instant()) {
  return {
    ...factFields(viewer, now),
    reference: true,
    level: true,
    receivedAt: true,
    ...clockFields,
    ...firstContactFields,
    lastContactAt: true,
    closedAt: true,
    assignedTo: { select: { name: true } },
  } as const satisfies Prisma.CaseSelect;
}

/** A case as a list finds it. */
export type FoundCase = Prisma.CaseGetPayload<{ select: ReturnType<typeof summaryFields> }>;

/** @returns the case as the queue shows it */
export function summaryOf(
  found: FoundCase,
  viewer: Viewer,
  now: Temporal.Instant,
  facts = factsOf(viewer, found, now),
): CaseSummary {
  const { reference, team, level, state, receivedAt, assignedTo } = found;
  return {
    reference,
    team,
    level,
    receivedAt,
    state,
    next: nextOf(found, now),
    assignedTo: assignedTo?.name ?? null,
    mayRead: can.readCase(viewer, facts),
  };
}

function nextOf(found: FoundCase, now: Temporal.Instant): NextOnCase | undefined {
  const first = firstToDo(found);
  if (first === undefined) return undefined;
  const { what, since, dueAt } = first;
  const contactBy = what === 'decide' ? contactMeanwhile(found) : undefined;
  return {
    step: what,
    dueAt,
    clock: countdown(since, instantOf(dueAt), now, workingCalendar),
    ...(contactBy !== undefined && { contactBy: new Date(contactBy.epochMilliseconds) }),
  };
}
