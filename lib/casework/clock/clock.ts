import { workedBetween, workingDaysAfter } from './working-years.ts';

/** When an institution works. Times are wall-clock times in `timeZone`. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** "09:00" */
  readonly opensAt: string;
  /** "17:00" */
  readonly closesAt: string;
  /** ISO dates of bank holidays and closure days. */
  readonly closedDays: ReadonlySet<string>;
}

/**
 * How soon a person must act, in working time: hours run over as many days as it takes.
 */
export type Standard = { readonly workingHours: number } | { readonly workingDays: number };

/** @returns whether people work on this date: Monday to Friday, and not closed */
export function isWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  return date.dayOfWeek <= 5 && !calendar.closedDays.has(date.toString());
}

/**
 * @returns the date that is `count` working days after `date`, which itself never counts: from Wednesday
 *   23 December 2026, two working days later is Tuesday 29 December
 */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  let day = date;
  for (let remaining = count; remaining > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) remaining -= 1;
  }
  return day;
}

/**
 * When something received at `from` is due.
 * @returns for working days, the close of business on the day that many working days later; for working hours, that much
 *   working time later
 */
export function dueAt(
  from: Temporal.Instant,
  standard: Standard,
  calendar: WorkingCalendar,
): Temporal.Instant {
  if ('workingDays' in standard) {
    const received = from.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
    return closing(addWorkingDays(received, standard.workingDays, calendar), calendar);
  }
  return addWorkingMinutes(from, Math.round(standard.workingHours * 60), calendar);
}

/** @returns a time of day so many working days later; of the day itself, or the next on which people work, for none */
export function workingDayAt(
  from: Temporal.Instant,
  days: number,
  time: string,
  calendar: WorkingCalendar,
): Temporal.Instant {
  const start = days === 0 ? nextWorkingMoment(from, calendar) : from;
  const date = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  return at(addWorkingDays(date, days, calendar), time, calendar);
}

/** @returns the moment that lies so many minutes of working time after `from`, over as many days as it takes */
export function addWorkingMinutes(
  from: Temporal.Instant,
  minutes: number,
  calendar: WorkingCalendar,
): Temporal.Instant {
  let moment = nextWorkingMoment(from, calendar);
  // Whole milliseconds, as moments are stored: parts of minutes would not add up again over several days.
  for (let left = minutes * msInMinute; ; ) {
    const close = closing(moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate(), calendar);
    const today = close.epochMilliseconds - moment.epochMilliseconds;
    if (left <= today) return moment.add({ milliseconds: Math.round(left) });
    left -= today;
    moment = nextWorkingMoment(close, calendar);
  }
}

/** @returns the first moment at or after `moment` at which people work */
export function nextWorkingMoment(
  moment: Temporal.Instant,
  calendar: WorkingCalendar,
): Temporal.Instant {
  const local = moment.toZonedDateTimeISO(calendar.timeZone);
  const today = local.toPlainDate();
  if (
    isWorkingDay(today, calendar) &&
    Temporal.Instant.compare(moment, closing(today, calendar)) < 0
  ) {
    const open = opening(today, calendar);
    return Temporal.Instant.compare(moment, open) < 0 ? open : moment;
  }
  return opening(addWorkingDays(today, 1, calendar), calendar);
}

/**
 * It takes as long for years as for days: see `workedBetween`.
 * @returns whole minutes of working time between two moments; negative when `to` is before `from`
 */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: WorkingCalendar,
): number {
  if (Temporal.Instant.compare(from, to) > 0) return 0 - workingMinutesBetween(to, from, calendar);
  return Math.floor(workedBetween(from, to, calendar) / msInMinute);
}

/**
 * @returns how many whole working days are left until a later moment: no more than the working days that begin after the day of `now`, and
 *   than its working time makes
 */
export function wholeWorkingDaysUntil(
  now: Temporal.Instant,
  moment: Temporal.Instant,
  calendar: WorkingCalendar,
): number {
  const today = now.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const day = moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const days = workingDaysAfter(today, day, calendar);
  const minutes = workingMinutesBetween(now, moment, calendar);
  return Math.max(0, Math.min(days, Math.floor(minutes / minutesOfDay(calendar))));
}

const msInMinute = 60_000;

/** By the clock on the wall: where the clocks change, they do so at night. */
function minutesOfDay({ opensAt, closesAt }: WorkingCalendar): number {
  return Temporal.PlainTime.from(opensAt)
    .until(Temporal.PlainTime.from(closesAt))
    .total({ unit: 'minutes' });
}

export interface Countdown {
  /** Working minutes left; negative when overdue. */
  readonly minutesLeft: number;
  /** Share of the working time that is gone, from 0; 1 or more is overdue. */
  readonly share: number;
  readonly state: 'in-time' | 'due-soon' | 'overdue';
}

/** How a clock stands: it warns at 75% and is overdue at 100% of its working time. */
export function countdown(
  receivedAt: Temporal.Instant,
  due: Temporal.Instant,
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): Countdown {
  const total = workingMinutesBetween(receivedAt, due, calendar);
  const minutesLeft = workingMinutesBetween(now, due, calendar);
  const isOverdue = Temporal.Instant.compare(now, due) >= 0;
  const share = total <= 0 ? (isOverdue ? 1 : 0) : (total - minutesLeft) / total;
  const state = isOverdue ? 'overdue' : share >= 0.75 ? 'due-soon' : 'in-time';
  return { minutesLeft, share, state };
}

/**
 * By when an anonymous disclosure is to be read. Only its date is known, so this is a date.
 * @param workingDays how many working days later; 0 is the same day, or the next on which people work
 */
export function readingDue(
  receivedOn: Temporal.PlainDate,
  workingDays: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  if (workingDays > 0) return addWorkingDays(receivedOn, workingDays, calendar);
  return isWorkingDay(receivedOn, calendar) ? receivedOn : addWorkingDays(receivedOn, 1, calendar);
}

function opening(date: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.Instant {
  return at(date, calendar.opensAt, calendar);
}

function closing(date: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.Instant {
  return at(date, calendar.closesAt, calendar);
}

/** A page of the queue asks for the same days again and again: each is worked out once. */
const momentsOf = new WeakMap<WorkingCalendar, Map<string, Temporal.Instant>>();
/** Openings and closings of some years; more is nobody's work. */
const mostMoments = 4_000;

function at(date: Temporal.PlainDate, time: string, calendar: WorkingCalendar): Temporal.Instant {
  let moments = momentsOf.get(calendar);
  if (moments === undefined || moments.size > mostMoments) {
    moments = new Map();
    momentsOf.set(calendar, moments);
  }
  const key = `${date} ${time}`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const moment = date
    .toZonedDateTime({ timeZone: calendar.timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
  moments.set(key, moment);
  return moment;
}
