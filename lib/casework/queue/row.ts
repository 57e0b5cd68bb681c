import type { Level } from '#lib/disclosure/levels.ts';
import { shortToDoNames, stateNames, toDoNames } from '../case/states.ts';
import type { NextOnCase, QueuedCase } from '../case/summary.ts';
import { teamNames } from '../case/words.ts';
import type { Countdown } from '../clock/clock.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { capitalised, daysSince, leftInWords, momentInWords } from '../clock/time-words.ts';

/** A row of the queue in the words in which it is drawn: nothing else of the case goes to the browser. */
export interface QueueRow {
  readonly reference: string;
  readonly level: Level;
  readonly name: string | undefined;
  readonly note: string | undefined;
  /** That tasks on it are overdue, whatever its own clock says; the part of the queue of what is overdue goes by that clock. */
  readonly tasks: string | undefined;
  /** The time that is left; undefined once the case is closed. */
  readonly time: TimeLeftInRow | undefined;
  readonly step: string;
  /** The same in the few words for which a phone has room. */
  readonly shortStep: string;
  /** When it is due, or when the case was closed. */
  readonly moment: string | undefined;
  readonly state: string;
  /** Undefined while nobody has it. */
  readonly owner: string | undefined;
  /** Where the queue holds the cases of more than one team. */
  readonly team: string | undefined;
  readonly lastContact: string;
}

export interface TimeLeftInRow {
  readonly words: string;
  /** The same for a phone, where no date stands beside it that it could contradict: "2 days" for "2 working days left". */
  readonly short: string;
  readonly state: Countdown['state'];
  /** Of the working time, in per cent; all of the bar once it is too late. */
  readonly left: number;
}

/** @returns a case of the queue in words */
export function rowOf(
  one: QueuedCase,
  { showsTeam, now }: { readonly showsTeam: boolean; readonly now: Temporal.Instant },
): QueueRow {
  const { reference, level, name, mayRead, overdueTasks, next, closedAt, state, assignedTo, team } =
    one;
  const moment = next?.dueAt ?? closedAt;
  const inWords = moment && momentInWords(moment, now, workingCalendar.timeZone);
  return {
    reference,
    level,
    name,
    tasks: tasksInWords(overdueTasks),
    note: mayRead ? undefined : 'Summary until assigned',
    time: next && timeOf(next, now),
    step: next === undefined ? 'None' : toDoNames[next.step],
    shortStep: next === undefined ? 'None' : shortToDoNames[next.step],
    moment: inWords && (next === undefined ? `closed ${inWords}` : inWords),
    state: stateNames[state],
    owner: assignedTo ?? undefined,
    team: showsTeam ? teamNames[team] : undefined,
    lastContact:
      one.lastContactAt === undefined
        ? 'None yet'
        : daysSince(one.lastContactAt, now, workingCalendar.timeZone),
  };
}

function tasksInWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? 'A task is overdue' : `${count} tasks are overdue`;
}

function timeOf({ clock, dueAt }: NextOnCase, now: Temporal.Instant): TimeLeftInRow {
  const left = clock.state === 'overdue' ? 1 : 1 - clock.share;
  const words = leftInWords(dueAt, now, workingCalendar);
  return {
    words: capitalised(words),
    short: shortened(words),
    state: clock.state,
    left: Math.max(2, Math.round(left * 100)),
  };
}

function shortened(words: string): string {
  return words.replace('working ', '').replace(' left', '').replace('due ', '');
}
