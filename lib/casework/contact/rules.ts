import type { Level } from '#lib/disclosure/levels.ts';
import type { NextStep } from '../case/states.ts';
import { dueAt, type WorkingCalendar, workingDayAt } from '../clock/clock.ts';
import type { ContactConsent } from '../intake/consent.ts';
import { type ClockWishes, dueBySafeHours } from './safe-hours.ts';
import { stepToReach, type UnreachableWish } from './step-to-reach.ts';

/** An attempt to reach somebody, as the clocks need it. */
export interface Attempt {
  readonly at: Temporal.Instant;
  readonly isReached: boolean;
}

/** What is known when a contact is written down. */
interface BeforeContact {
  readonly level: Level;
  readonly wish: UnreachableWish;
  readonly consent: ContactConsent;
  /** They said that no way is safe any more. */
  readonly noWay: boolean;
  /** It was agreed to keep in touch. */
  readonly isInTouch?: boolean;
  readonly before: readonly Temporal.Instant[];
  readonly wishes: ClockWishes;
  /** Since when these are their wishes, where they changed them. */
  readonly wishesSince: Temporal.Instant | undefined;
}

/** What is to be done after a contact, or an attempt at one. */
export interface AfterContact {
  readonly nextStep: NextStep;
  readonly dueAt: Temporal.Instant;
}

/** In working days after the first attempt: when the second, third and fourth are due. */
export const furtherAttempts = [2, 5, 10] as const;

/** In working days: how long a case in support may go without a next step, until an assessment says otherwise. */
export const longestPause: Readonly<Record<Level, number>> = { red: 5, amber: 10, green: 20 };

/** In working days: how often somebody is asked how they are with whom it was agreed to keep in touch. */
export const daysBetweenTouches = 20;

/**
 * @returns in how many working days somebody is asked again how they are, where it was agreed to keep in touch: who became Red meanwhile does
 *   not wait for a month
 */
export function pauseInTouch(level: Level): number {
  return level === 'red' ? longestPause.red : daysBetweenTouches;
}

/** A Red case is tried again by noon of the next working day. */
const noon = '12:00';

/**
 * @param since when it came to the lead
 * @returns by when the lead decides how to go on: of a Red case the same working day, as a safeguarding consultation is; else the next one
 */
export function leadDecidesBy(
  since: Temporal.Instant,
  level: Level,
  calendar: WorkingCalendar,
): Temporal.Instant {
  return level === 'red'
    ? workingDayAt(since, 0, calendar.closesAt, calendar)
    : dueAt(since, { workingDays: 1 }, calendar);
}

/**
 * What follows a contact or an attempt (section 3 of the casework specification: the row "contact attempt, contact"). Whoever said
 * "stop" or "wait for me", or that no way is safe any more, or has not agreed to be contacted, is not tried again: the lead is told. Somebody
 * in a Red case is tried once more in another safe way by noon of the next working day, then the safeguarding lead is asked; anybody else after 2, 5 and 10 working days, and then the case closes with the door
 * open. Where it is not safe before a further attempt is due, it is due when the first safe window ends.
 * @param attempt the one that was just written down
 * @param before when they were tried without success before, in any order
 */
export function afterContact(
  { at, isReached }: Attempt,
  known: BeforeContact,
  calendar: WorkingCalendar,
): AfterContact {
  if (!isReached) return nextAttempt(at, known, calendar);
  // Somebody who does not want to be contacted is not: the lead decides, as where no way is safe.
  if (known.noWay || known.consent === 'no')
    return { nextStep: 'lead', dueAt: leadDecidesBy(at, known.level, calendar) };
  if (known.isInTouch === true) {
    const workingDays = pauseInTouch(known.level);
    return { nextStep: 'touch', dueAt: dueAt(at, { workingDays }, calendar) };
  }
  const workingDays = longestPause[known.level];
  return { nextStep: 'agree', dueAt: dueAt(at, { workingDays }, calendar) };
}

function nextAttempt(
  at: Temporal.Instant,
  { level, wish, consent, noWay, before, wishes, wishesSince }: BeforeContact,
  calendar: WorkingCalendar,
): AfterContact {
  const nextDay = dueAt(at, { workingDays: 1 }, calendar);
  const step = stepToReach({ consent, noWay, wish, tried: before.length + 1 });
  if (step === 'lead') return { nextStep: 'lead', dueAt: leadDecidesBy(at, level, calendar) };
  if (level === 'red') {
    // The rest of the window in which they were tried will do for another way.
    return before.length === 0
      ? {
          nextStep: 'attempt',
          dueAt: dueBySafeHours(
            workingDayAt(at, 1, noon, calendar),
            laterOf(at, wishesSince),
            wishes,
            calendar,
          ),
        }
      : { nextStep: 'consult', dueAt: workingDayAt(at, 0, calendar.closesAt, calendar) };
  }
  // A further attempt is one of another day: several on one day are one.
  const days = furtherAttempts[daysOf([...before, at], calendar) - 1];
  if (days === undefined) return { nextStep: 'door', dueAt: nextDay };
  const [first = at] = [...before, at].toSorted(Temporal.Instant.compare);
  const due = dueAt(first, { workingDays: days }, calendar);
  // A late attempt does not make the next one overdue at once.
  const notOverdue = Temporal.Instant.compare(due, nextDay) < 0 ? nextDay : due;
  return {
    nextStep: 'attempt',
    dueAt: dueBySafeHours(
      notOverdue,
      laterOf(startOfNextDay(at, calendar), wishesSince),
      wishes,
      calendar,
    ),
  };
}

function daysOf(moments: readonly Temporal.Instant[], { timeZone }: WorkingCalendar): number {
  return new Set(moments.map((one) => `${one.toZonedDateTimeISO(timeZone).toPlainDate()}`)).size;
}

/** A further attempt is one of another day. */
function startOfNextDay(moment: Temporal.Instant, { timeZone }: WorkingCalendar): Temporal.Instant {
  const date = moment.toZonedDateTimeISO(timeZone).toPlainDate();
  return date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** @returns the moment from which a person can be reached: the later one, where they changed their wishes */
export function laterOf(
  moment: Temporal.Instant,
  wishesSince: Temporal.Instant | undefined,
): Temporal.Instant {
  if (wishesSince === undefined) return moment;
  return Temporal.Instant.compare(moment, wishesSince) < 0 ? wishesSince : moment;
}
