import type { Level } from '#lib/disclosure/levels.ts';
import type { NextStep } from '../case/states.ts';

/** Something to do: first why, then on which case, then by when. */
export interface DayRow {
  /** A Red case that nobody has acknowledged; a case that nobody has; what a safeguarding lead is asked; the next step of a case; a task. */
  readonly what: 'acknowledge' | 'assign' | 'decide' | 'next' | 'task';
  readonly reference: string;
  readonly level: Level;
  /** The next step of the case, where that is it. */
  readonly step: NextStep | undefined;
  /** What a task says; undefined where it cannot be opened. */
  readonly words: string | undefined;
  /** The entry of a task. */
  readonly entry: string | undefined;
  readonly dueAt: Temporal.Instant | undefined;
}

/** What somebody has to do, in the order in which to do it. */
export interface MyDay {
  /** Nobody has these. */
  readonly nobodys: readonly DayRow[];
  /** Red ones to acknowledge, and what is overdue. */
  readonly now: readonly DayRow[];
  readonly today: readonly DayRow[];
  readonly later: readonly DayRow[];
  /** What waits for somebody else: the lead, who decides how to go on. */
  readonly waiting: readonly DayRow[];
}

/** @returns the rows in their parts of the day, each by when it is due */
export function inOrderOfTheDay(
  rows: readonly DayRow[],
  now: Temporal.Instant,
  timeZone: string,
): MyDay {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const partOf = (row: DayRow): keyof MyDay => {
    if (row.what === 'acknowledge') return 'now';
    if (row.what === 'assign') return 'nobodys';
    if (row.what === 'decide') return 'now';
    if (row.what === 'next' && (row.step === 'lead' || row.step === 'decide')) return 'waiting';
    if (row.dueAt === undefined) return 'later';
    if (Temporal.Instant.compare(row.dueAt, now) <= 0) return 'now';
    const day = row.dueAt.toZonedDateTimeISO(timeZone).toPlainDate();
    return day.equals(today) ? 'today' : 'later';
  };
  const parts = Map.groupBy(rows, partOf);
  const part = (name: keyof MyDay) => (parts.get(name) ?? []).toSorted(byDue);
  return {
    nobodys: part('nobodys'),
    now: part('now'),
    today: part('today'),
    later: part('later'),
    waiting: part('waiting'),
  };
}

/** A Red case to acknowledge comes before everything else; then what is due first. */
function byDue(one: DayRow, other: DayRow): number {
  const first = Number(other.what === 'acknowledge') - Number(one.what === 'acknowledge');
  if (first !== 0) return first;
  const [due, otherDue] = [one, other].map(({ dueAt }) => dueAt?.epochMilliseconds ?? Infinity);
  return (due ?? 0) - (otherDue ?? 0) || (one.reference < other.reference ? -1 : 1);
}
