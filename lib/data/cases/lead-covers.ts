import 'server-only';
import { teamsLed } from '#lib/casework/access/policy.ts';
import { holds, leads } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { wordsOfTasks } from './entry-words.ts';
import { actedOnBy } from './lead-scope.ts';

/** Somebody has a case for the time being, in its owner's place. */
export interface Cover {
  readonly reference: string;
  readonly by: string;
  readonly until: Temporal.Instant;
}

/** Something was done without the lead, who looks at it now. */
export interface ReviewToDo {
  readonly reference: string;
  readonly entry: string;
  /** Undefined where it cannot be opened. */
  readonly words: string | undefined;
  readonly dueAt: Temporal.Instant;
}

/** Each of them ends by itself within a working day: there are never many. */
const most = 50;

/** @returns the cover in force on cases of which the viewer acts as lead, what ends first on top */
export async function findCovers(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly Cover[]> {
  const found = await transaction.caseMember.findMany({
    where: { part: 'cover', until: { gt: storedInstant(now) }, case: actedOnBy(viewer, now) },
    orderBy: [{ until: 'asc' }, { caseId: 'asc' }],
    take: most,
    select: {
      until: true,
      staff: { select: { name: true } },
      case: { select: { reference: true } },
    },
  });
  return found.flatMap(({ until, staff, case: { reference } }) =>
    until === null ? [] : [{ reference, by: staff.name, until: instantOf(until) }],
  );
}

/** @returns what the viewer has to review, or who leads beside them, or who did while they were away */
export async function findReviews(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly ReviewToDo[]> {
  const found = await transaction.entry.findMany({
    where: {
      ownerId: { in: [...(await whoLeadsBeside(transaction, viewer))] },
      kind: 'task',
      endedAt: null,
      dueAt: { not: null },
      isLatest: true,
      struckAt: null,
      codes: { path: ['isReview'], equals: true },
      case: actedOnBy(viewer, now),
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, dueAt: true, case: { select: { reference: true } } },
  });
  const words = await wordsOfTasks(
    transaction,
    found.map(({ id }) => id),
  );
  return found.map(({ id, dueAt, case: { reference } }) => ({
    reference,
    entry: id,
    words: words.get(id),
    dueAt: dueAt === null ? now : instantOf(dueAt),
  }));
}

async function whoLeadsBeside(
  transaction: Transaction,
  viewer: Viewer,
): Promise<readonly string[]> {
  const staff = await findReaders(transaction);
  const leading = staff.filter(
    (one) =>
      teamsLed(viewer).some((team) => leads(one, team)) ||
      (holds(viewer, 'last-reader') && holds(one, 'last-reader')) ||
      holds(one, 'safeguarding-lead'),
  );
  const deputies = leading.flatMap(({ deputyId }) => (deputyId === null ? [] : [deputyId]));
  return [...leading.map(({ id }) => id), ...deputies];
}
