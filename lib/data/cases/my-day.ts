import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { roleNames, whoAssigns } from '#lib/casework/case/words.ts';
import { possibilityOf, type Verb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { whyNextStays } from '#lib/casework/moving/rules.ts';
import {
  type DayReason,
  type DayRow,
  inOrderOfTheDay,
  type MyDay,
} from '#lib/casework/my-day/day.ts';
import { findAppointmentsOfDay } from '../appointments/appointments-of-day.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { findPairsOfDay } from '../people/pairs-of-day.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, todayIn } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { acknowledgeDueAt, caseDueAt, contactMeanwhile, stepDueAt } from './clock-of-row.ts';
import { findDayCases } from './day-cases.ts';
import { coveredByOthers } from './day-covered.ts';
import type { DayCase, FoundRow } from './day-rows.ts';
import { findTasksOfDay } from './day-tasks.ts';
import { withSafeWindows } from './day-windows.ts';
import { denied } from './in-case.ts';
import { namesToUse } from './names-to-use.ts';

/** More than anybody does in a day. */
const most = 100;

/**
 * What the viewer has to do, in the order in which to do it: their cases and those they cover, those that nobody has where they lead, Red
 * ones that nobody has acknowledged (which stand among the former as well: to acknowledge is not to assign), what others ask of them, tasks,
 * replies, and who covers their cases.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no cases
 */
export async function readMyDay(now = Temporal.Now.instant()): Promise<MyDay> {
  return whenTakenIn('read', (transaction, viewer) => dayOf(transaction, viewer, now));
}

async function dayOf(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<MyDay> {
  if (!can.openCaseQueue(viewer)) throw denied(viewer);
  const found = await findDayCases(transaction, viewer, now, most);
  const { red, own, helped, unassigned, asked, directed } = found;
  const mine = [...own, ...helped];
  const owned = mine.filter(
    ({ assignedToId, members }) =>
      assignedToId === viewer.id || members.some(({ part }) => part === 'cover'),
  );
  const tasks = await findTasksOfDay(
    transaction,
    viewer,
    now,
    {
      known: found.known,
      owned: owned.map(({ id }) => id),
      nobodys: unassigned
        .filter((one) => actsAsLead(viewer, factsOf(viewer, one, now)))
        .map(({ id }) => id),
    },
    most,
  );
  const appointments = await findAppointmentsOfDay(
    transaction,
    viewer,
    now,
    {
      known: found.known,
      owned: owned.map(({ id }) => id),
      nobodys: unassigned
        .filter((one) => actsAsLead(viewer, factsOf(viewer, one, now)))
        .map(({ id }) => id),
    },
    most,
  );
  const mayDo = (verb: Verb, one: DayCase) =>
    possibilityOf(verb, viewer, factsOf(viewer, one, now)).kind === 'possible';
  const toAcknowledge = red.filter((one) => mayDo('acknowledge', one));
  const waitsForAnybody = new Set(toAcknowledge.map(({ id }) => id));
  const covered = await coveredByOthers(transaction, viewer, own, now);
  const pairs = await findPairsOfDay(transaction, viewer, now);
  const isElsewhere = ({ id }: DayCase) => waitsForAnybody.has(id);
  const toDirect = directed.filter((one) => actsAsLead(viewer, factsOf(viewer, one, now)));
  const directedIds = new Set(toDirect.map(({ id }) => id));
  const rows: FoundRow[] = [
    ...toAcknowledge.map((found) => rowOf(found, 'acknowledge')),
    ...unassigned.filter((one) => mayDo('assign', one)).map((found) => rowOf(found, 'assign')),
    ...asked
      .filter((one) => mayDo('decide-safeguarding', one))
      .map((found) => rowOf(found, 'decide')),
    ...toDirect.map((found) => rowOf(found, 'direct')),
    ...mine
      .filter((one) => !isElsewhere(one) && !directedIds.has(one.id))
      .map((found) => rowOf(found, 'next')),
    ...mine.flatMap((found) => coverThatEnds(found, now)),
    ...covered,
    ...pairs,
    ...tasks,
    ...appointments,
  ];
  const timed = await withSafeWindows(transaction, rows, now);
  const { names } = await namesToUse(
    transaction,
    viewer,
    rows.map(({ caseId }) => caseId),
  );
  return inOrderOfTheDay(
    timed.map(({ caseId, ...row }) => ({ ...row, name: names.get(caseId) })),
    now,
    workingCalendar.timeZone,
  );
}

function rowOf(
  found: DayCase,
  what: Exclude<
    DayReason,
    'task' | 'reply' | 'task-of-other' | 'covered' | 'same-person' | 'appointment' | 'rebook'
  >,
): FoundRow {
  const { id, reference, level, nextStep } = found;
  const contactBy = what === 'next' ? contactMeanwhile(found) : undefined;
  return {
    caseId: id,
    what,
    reference,
    level,
    step: contactBy === undefined ? (nextStep ?? undefined) : 'contact',
    words: undefined,
    entry: undefined,
    mayMove: what === 'next' && whyStays(found) === undefined,
    dueAt: contactBy ?? dueOf(found, what),
    window: undefined,
    other: undefined,
    waitsFor: what === 'next' && contactBy === undefined ? waitsFor(found) : undefined,
  };
}

function whyStays({ level, nextStep, acknowledgedAt }: DayCase): string | undefined {
  return whyNextStays({ level, nextStep, isAcknowledged: acknowledgedAt !== null });
}

/** Whoever is asked for something else is told by when that is due, and not by when it is to be acknowledged that the case is Red. */
function dueOf(found: DayCase, what: DayReason): Temporal.Instant | undefined {
  if (what === 'acknowledge') return acknowledgeDueAt(found);
  return what === 'assign' ? caseDueAt(found) : stepDueAt(found);
}

function waitsFor({ team, nextStep, nextSince }: DayCase): DayRow['waitsFor'] {
  if (nextSince === null || (nextStep !== 'lead' && nextStep !== 'decide')) return undefined;
  const whom = nextStep === 'lead' ? whoAssigns[team] : roleNames['safeguarding-lead'];
  return { whom, since: instantOf(nextSince) };
}

/** Whoever covers is told on the last day. */
function coverThatEnds(found: DayCase, now: Temporal.Instant): readonly FoundRow[] {
  const tomorrow = instantOf(todayIn(now)).add({ hours: 48 });
  return found.members.flatMap(({ part, until }) =>
    part === 'cover' && until !== null && Temporal.Instant.compare(instantOf(until), tomorrow) < 0
      ? [{ ...rowOf(found, 'cover-ends'), dueAt: instantOf(until) }]
      : [],
  );
}
