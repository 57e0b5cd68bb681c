import 'server-only';
import type { ToDo } from '#lib/casework/case/states.ts';
import type { ToAcknowledge } from '#lib/casework/standing/acknowledging.ts';
import type { Standing } from '#lib/casework/standing/standing.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { instantOf, storedInstant } from '../store/instants.ts';

/** What of a case's row tells what is to be done on it, and by when. */
export const clockFields = {
  nextStep: true,
  nextSince: true,
  nextDueAt: true,
  acknowledgeSince: true,
  acknowledgeDueAt: true,
} as const satisfies Prisma.CaseSelect;

/** What of it tells whether somebody still waits to be contacted first. */
export const firstContactFields = {
  firstAttemptAt: true,
  firstContactDueAt: true,
  reachedAt: true,
} as const satisfies Prisma.CaseSelect;

type FirstContactOfRow = Prisma.CaseGetPayload<{ select: typeof firstContactFields }>;

/**
 * Whoever has not been contacted yet is not made to wait by a question to the safeguarding lead.
 * @returns by when they are to be contacted all the same; undefined where somebody tried, and where nothing is asked
 */
export function contactMeanwhile({
  nextStep,
  firstAttemptAt,
  firstContactDueAt,
  reachedAt,
}: FirstContactOfRow & Pick<ClockOfRow, 'nextStep'>): Temporal.Instant | undefined {
  return nextStep === 'decide' && firstAttemptAt === null && reachedAt === null
    ? instantOf(firstContactDueAt)
    : undefined;
}

export type ClockOfRow = Prisma.CaseGetPayload<{ select: typeof clockFields }>;

/** On a closed case nothing is to be done. */
export const clockOfClosed = {
  nextStep: null,
  nextSince: null,
  nextDueAt: null,
  acknowledgeSince: null,
  acknowledgeDueAt: null,
} as const satisfies ClockOfRow;

/** @returns how a row keeps the clocks of an open case: it is due when the first of what is to be done is */
export function clockInRow(
  { nextStep, since, dueAt }: Pick<Standing, 'nextStep' | 'since' | 'dueAt'>,
  acknowledge: ToAcknowledge | undefined,
): ClockOfRow {
  const isFirst = acknowledge && Temporal.Instant.compare(acknowledge.dueAt, dueAt) < 0;
  return {
    nextStep,
    nextSince: storedInstant(since),
    nextDueAt: storedInstant(isFirst ? acknowledge.dueAt : dueAt),
    acknowledgeSince: acknowledge === undefined ? null : storedInstant(acknowledge.since),
    acknowledgeDueAt: acknowledge === undefined ? null : storedInstant(acknowledge.dueAt),
  };
}

/** What is due first on an open case. */
export interface FirstToDo {
  readonly what: ToDo;
  readonly since: Temporal.Instant;
  readonly dueAt: Date;
}

/** @returns what is due first: to acknowledge a Red case, or its next step; undefined on a closed one */
export function firstToDo(row: ClockOfRow): FirstToDo | undefined {
  const { nextStep, nextSince, nextDueAt, acknowledgeSince, acknowledgeDueAt } = row;
  if (acknowledgeSince !== null && acknowledgeDueAt !== null && isAcknowledgedFirst(row)) {
    return { what: 'acknowledge', since: instantOf(acknowledgeSince), dueAt: acknowledgeDueAt };
  }
  if (nextStep === null || nextSince === null || nextDueAt === null) return undefined;
  return { what: nextStep, since: instantOf(nextSince), dueAt: nextDueAt };
}

type DueTimes = Pick<ClockOfRow, 'nextDueAt' | 'acknowledgeDueAt'>;

/** @returns when an open case is due, for whichever of them */
export function caseDueAt({ nextDueAt }: DueTimes): Temporal.Instant | undefined {
  return nextDueAt === null ? undefined : instantOf(nextDueAt);
}

/** @returns by when it is to be acknowledged that a case is Red */
export function acknowledgeDueAt(row: DueTimes): Temporal.Instant | undefined {
  return row.acknowledgeDueAt === null ? caseDueAt(row) : instantOf(row.acknowledgeDueAt);
}

/** @returns when the next step is due; undefined on a closed case, and while it is due sooner to acknowledge that the case is Red */
export function stepDueAt(row: DueTimes): Temporal.Instant | undefined {
  return isAcknowledgedFirst(row) ? undefined : caseDueAt(row);
}

function isAcknowledgedFirst({ nextDueAt, acknowledgeDueAt: by }: DueTimes): boolean {
  return nextDueAt !== null && by !== null && by <= nextDueAt;
}
