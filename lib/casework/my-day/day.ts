import { type Level, levels } from '#lib/disclosure/levels.ts';
import type { NextStep } from '../case/states.ts';
import type { SafeWindow } from '../contact/safe-hours.ts';
import type { TaskVerb } from '../tasks/review.ts';

/**
 * Why something stands in a day: a Red case that nobody has acknowledged; a case that nobody has; what a safeguarding lead is asked;
 * what a lead is asked; whether two cases are of one person; cover that ends; that somebody else covers a case of one's own; the next step of
 * a case; an appointment; one that is to be booked with somebody else; a task; somebody who wrote to us and is to be answered; a task of somebody else on a case of one's own.
 */
export type DayReason =
  | 'acknowledge'
  | 'assign'
  | 'decide'
  | 'direct'
  | 'same-person'
  | 'cover-ends'
  | 'covered'
  | 'next'
  | 'appointment'
  | 'rebook'
  | 'task'
  | 'reply'
  | 'task-of-other';

/** Something to do: first why, then for whom, then by when. */
export interface DayRow {
  readonly what: DayReason;
  readonly reference: string;
  readonly level: Level;
  /** The name to use, where it may be shown. */
  readonly name: string | undefined;
  /** The next step of the case, where that is it. */
  readonly step: NextStep | undefined;
  /** What a task says, how an appointment is, or who covers; undefined where it cannot be opened. */
  readonly words: string | undefined;
  /** The entry of a task, or of the first version of an appointment. */
  readonly entry: string | undefined;
  /** What ends a task, where it is not ticked off. */
  readonly endsBy?: TaskVerb | undefined;
  /** Of a task: whether it asks to book an appointment. */
  readonly isToBook?: boolean;
  /** Whether that was done before, and is reviewed. */
  readonly isAgain?: boolean;
  /** Whether it can be put off. */
  readonly mayMove: boolean;
  /** Of a reply: whether to answer it was put off, so that it stands by its date like everything else. */
  readonly isPutOff?: boolean;
  readonly dueAt: Temporal.Instant | undefined;
  /** Of a Red case to acknowledge: whether nobody has it either, so that the same row offers to assign it. */
  readonly isUnassigned?: boolean;
  /** When the person can be reached safely today, where they named hours. */
  readonly window: SafeWindow | undefined;
  /** The reference of the older case of a pair. */
  readonly other: string | undefined;
  /** Of what waits for somebody else: for whom, and since when. */
  readonly waitsFor: { readonly whom: string; readonly since: Temporal.Instant } | undefined;
}

/** What somebody has to do, in the order in which to do it. */
export interface MyDay {
  /** Red ones that nobody has acknowledged. */
  readonly red: readonly DayRow[];
  /** Nobody has these. */
  readonly nobodys: readonly DayRow[];
  /** What is overdue, replies, and what others wait for. */
  readonly now: readonly DayRow[];
  readonly today: readonly DayRow[];
  readonly later: readonly DayRow[];
  /** What waits for somebody else. */
  readonly waiting: readonly DayRow[];
}

/** @returns the rows in their parts of the day, each by when it is due; a Red case that nobody has and nobody acknowledged stands once */
export function inOrderOfTheDay(
  rows: readonly DayRow[],
  now: Temporal.Instant,
  timeZone: string,
): MyDay {
  const nobodys = casesOf(rows.filter(({ what }) => what === 'assign'));
  const toAcknowledge = casesOf(rows.filter(({ what }) => what === 'acknowledge'));
  const standing = rows
    .filter(({ what, reference }) => what !== 'assign' || !toAcknowledge.has(reference))
    .map((row) =>
      row.what === 'acknowledge' && nobodys.has(row.reference)
        ? { ...row, isUnassigned: true }
        : row,
    );
  const partOf = ({ what, waitsFor, dueAt, window, isPutOff }: DayRow): keyof MyDay => {
    if (waitsFor !== undefined || what === 'covered') return 'waiting';
    if (what === 'acknowledge') return 'red';
    if (what === 'assign') return 'nobodys';
    if (isAskedNow.has(what) && isPutOff !== true) return 'now';
    if (dueAt === undefined) return 'later';
    if (isOver(dueAt, now)) return 'now';
    // Whoever can be reached today is to be reached today.
    if (window !== undefined) return 'today';
    return isOfToday(dueAt, now, timeZone) ? 'today' : 'later';
  };
  const parts = Map.groupBy(standing, partOf);
  const part = (name: keyof MyDay) => (parts.get(name) ?? []).toSorted(byDue);
  return {
    red: part('red'),
    nobodys: part('nobodys'),
    now: part('now'),
    today: part('today'),
    later: part('later'),
    waiting: part('waiting'),
  };
}

/** Somebody waits for it, whenever it is due. */
const isAskedNow: ReadonlySet<DayReason> = new Set([
  'decide',
  'direct',
  'same-person',
  'reply',
  'rebook',
]);

/** What the heading counts: cases with something overdue, other cases with something for today, and what waits for others. */
export interface DayCounts {
  readonly overdue: number;
  readonly today: number;
  readonly waiting: number;
}

/** @returns whether it should have been done by now */
export function isOverdue({ dueAt, what }: DayRow, now: Temporal.Instant): boolean {
  return what !== 'covered' && dueAt !== undefined && isOver(dueAt, now);
}

/**
 * @returns how a day stands. What is due today counts wherever it stands, a case once however many rows it has; one with something overdue
 * counts as overdue alone
 */
export function countsOf(
  { red, nobodys, now, today, waiting }: MyDay,
  at: Temporal.Instant,
  timeZone: string,
): DayCounts {
  const rows = [...red, ...nobodys, ...now];
  const overdue = casesOf(rows.filter((row) => isOverdue(row, at)));
  const dueToday = rows.filter(
    ({ dueAt }) => dueAt !== undefined && isOfToday(dueAt, at, timeZone),
  );
  return {
    overdue: overdue.size,
    today: casesOf([...dueToday, ...today]).difference(overdue).size,
    waiting: waiting.length,
  };
}

function casesOf(rows: readonly DayRow[]): Set<string> {
  return new Set(rows.map(({ reference }) => reference));
}

function isOfToday(moment: Temporal.Instant, now: Temporal.Instant, timeZone: string): boolean {
  const dayOf = (one: Temporal.Instant) => one.toZonedDateTimeISO(timeZone).toPlainDate();
  return dayOf(moment).equals(dayOf(now));
}

/** @returns when the next of what is not due yet falls due */
export function nextDue({ later }: MyDay): Temporal.Instant | undefined {
  return later.find(({ dueAt }) => dueAt !== undefined)?.dueAt;
}

function isOver(dueAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(dueAt, now) <= 0;
}

/** A Red case to assign comes before the rest; then what is due, or begins to be safe, first. */
function byDue(one: DayRow, other: DayRow): number {
  const isFirst = ({ what, level }: DayRow) => what === 'assign' && level === 'red';
  const first = Number(isFirst(other)) - Number(isFirst(one));
  if (first !== 0) return first;
  const [due, otherDue] = [one, other].map(
    ({ dueAt, window }) => (window?.from ?? dueAt)?.epochMilliseconds ?? Infinity,
  );
  if (due !== otherDue) return (due ?? 0) - (otherDue ?? 0);
  const level = levels.indexOf(one.level) - levels.indexOf(other.level);
  if (level !== 0) return level;
  return one.reference < other.reference ? -1 : 1;
}
