import 'server-only';
import { can, type Viewer } from '#lib/casework/access/policy.ts';
import { holds } from '#lib/casework/access/roles-held.ts';
import { openStates } from '#lib/casework/case/states.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { type DayRow, inOrderOfTheDay, type MyDay } from '#lib/casework/my-day/day.ts';
import { requireViewer } from '#lib/data/staff/as-viewer.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { audit } from '../store/audit.ts';
import { database } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { factFields, factsOf, inView } from './case-facts.ts';
import { bodyOfTask } from './entries.ts';

/** More than anybody does in a day. */
const most = 100;

function dayFields(viewer: Viewer, now: Temporal.Instant) {
  return {
    ...factFields(viewer, now),
    reference: true,
  } as const satisfies Prisma.CaseSelect;
}

type FoundForDay = Prisma.CaseGetPayload<{ select: ReturnType<typeof dayFields> }>;

/**
 * What the viewer has to do, in the order in which to do it: their cases, those that nobody has where they lead, Red ones that nobody has
 * acknowledged, and their tasks.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no cases
 */
export async function readMyDay(now = Temporal.Now.instant()): Promise<MyDay> {
  const viewer = await requireViewer();
  if (!can.openCaseQueue(viewer)) {
    await audit(database(), 'case.denied', { actorId: viewer.id });
    throw new NotFoundError('no cases for this viewer');
  }
  await takeInBeforeReading();
  const [red, mine, unassigned, asked, tasks] = await Promise.all([
    casesWhere(viewer, now, { level: 'red', acknowledgedAt: null }),
    casesWhere(viewer, now, {
      OR: [{ assignedToId: viewer.id }, { members: { some: { staffId: viewer.id } } }],
    }),
    casesWhere(viewer, now, { assignedToId: null, nextStep: { not: 'decide' } }),
    holds(viewer, 'safeguarding-lead')
      ? casesWhere(viewer, now, { nextStep: 'decide', safeguarding: true })
      : [],
    tasksOf(viewer, now),
  ]);
  const waitsForAnybody = new Set(red.map(({ id }) => id));
  const others = (found: readonly FoundForDay[]) =>
    found.filter(({ id }) => !waitsForAnybody.has(id));
  const rows: DayRow[] = [
    ...red.map((found) => rowOf(found, 'acknowledge')),
    ...others(unassigned).map((found) => rowOf(found, 'assign')),
    ...others(mine).map((found) => rowOf(found, 'next')),
    ...asked.map((found) => rowOf(found, 'decide')),
    ...tasks,
  ];
  return inOrderOfTheDay(rows, now, workingCalendar.timeZone);
}

async function casesWhere(
  viewer: Viewer,
  now: Temporal.Instant,
  where: Prisma.CaseWhereInput,
): Promise<readonly FoundForDay[]> {
  const found = await database().case.findMany({
    where: { AND: [inView(viewer, now), { state: { in: [...openStates] } }, where] },
    orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: dayFields(viewer, now),
  });
  return found.filter((one) => can.readCase(viewer, factsOf(one)));
}

function rowOf(found: FoundForDay, what: Exclude<DayRow['what'], 'task'>): DayRow {
  const { reference, level, nextStep, nextDueAt } = found;
  return {
    what,
    reference,
    level,
    step: nextStep ?? undefined,
    words: undefined,
    entry: undefined,
    dueAt: nextDueAt === null ? undefined : instantOf(nextDueAt),
  };
}

async function tasksOf(viewer: Viewer, now: Temporal.Instant): Promise<readonly DayRow[]> {
  const found = await database().entry.findMany({
    where: {
      ownerId: viewer.id,
      kind: 'task',
      endedAt: null,
      dueAt: { not: null },
      isLatest: true,
      struckAt: null,
      case: inView(viewer, now),
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, dueAt: true, case: { select: dayFields(viewer, now) } },
  });
  const mine = found.filter((one) => can.readCase(viewer, factsOf(one.case)));
  return Promise.all(
    mine.map(async ({ id, dueAt, case: { reference, level } }) => ({
      what: 'task' as const,
      reference,
      level: level satisfies Level,
      step: undefined,
      words: await bodyOfTask(database(), id),
      entry: id,
      dueAt: dueAt === null ? undefined : instantOf(dueAt),
    })),
  );
}
