import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { teamsLed } from '#lib/casework/access/policy.ts';
import { holds, leads } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readRecords } from '../store/sealed-records.ts';
import { factFields, factsOf } from './case-facts.ts';
import { readTasks } from './entry-words.ts';
import { actedOnBy } from './lead-scope.ts';

/** Somebody has a case for the time being, in its owner's place. */
export interface Cover {
  readonly reference: string;
  readonly by: string;
  readonly until: Temporal.Instant;
  /** How it came to that, as the case says it; undefined where it does not. */
  readonly opened: CoverOpened | undefined;
}

/** Who opened a case for cover, when, and why. */
export interface CoverOpened {
  readonly by: string;
  readonly at: Temporal.Instant;
  /** Empty where it cannot be opened: its key is not there. */
  readonly why: string;
}

/** Something was done without the lead, who looks at it now. */
export interface ReviewToDo {
  readonly reference: string;
  readonly entry: string;
  /** Undefined where it cannot be opened. */
  readonly words: string | undefined;
  /** Who did what, and why. */
  readonly why: string | undefined;
  readonly dueAt: Temporal.Instant;
}

/** Each of them ends by itself within a working day: there are never many. */
const most = 50;

/** Of one person on one case, the last of them counts. */
const mostOpenings = 200;

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
      case: { select: { ...factFields(viewer, now), reference: true } },
    },
  });
  const asLead = found.filter((one) => actsAsLead(viewer, factsOf(viewer, one.case, now)));
  const openedFor = await findOpenings(
    transaction,
    asLead.map((one) => one.case.id),
  );
  return asLead.flatMap(({ until, staff, case: { id, reference } }) =>
    until === null
      ? []
      : [
          {
            reference,
            by: staff.name,
            until: instantOf(until),
            opened: openedFor(id, staff.name, instantOf(until)),
          },
        ],
  );
}

/** @returns how cover of somebody until a moment came about: the last entry that says so, or that says it of them */
async function findOpenings(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<(caseId: string, name: string, until: Temporal.Instant) => CoverOpened | undefined> {
  if (caseIds.length === 0) return () => undefined;
  const found = await transaction.entry.findMany({
    where: { caseId: { in: [...caseIds] }, kind: 'cover', isLatest: true, struckAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: mostOpenings,
    select: { id: true, caseId: true, authorName: true, happenedAt: true },
  });
  const bodies = await readRecords(
    transaction,
    'entry',
    found.map(({ id }) => id),
  );
  const openings = found.map(({ id, ...entry }) => ({
    ...entry,
    body: entryKinds.cover.body.safeParse(bodies.get(id)).data,
  }));
  return (caseId, name, until) => {
    const ofThem = openings.filter((one) => one.caseId === caseId && one.body?.name === name);
    const one = ofThem.find(({ body }) => body?.until === until.toString()) ?? ofThem[0];
    if (one === undefined || one.authorName === null) return undefined;
    return { by: one.authorName, at: instantOf(one.happenedAt), why: one.body?.why ?? '' };
  };
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
  const tasks = await readTasks(
    transaction,
    found.map(({ id }) => id),
  );
  return found.map(({ id, dueAt, case: { reference } }) => ({
    reference,
    entry: id,
    words: tasks.get(id)?.what,
    why: tasks.get(id)?.why,
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
