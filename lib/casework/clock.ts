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
 * How soon a person must act. `workingHours` never runs past the close of the working day on which its clock
 * started: "the same working day, within four working hours" means whichever comes first.
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
 * @returns for working days, the close of business on the day that many working days later; for working
 *   hours, that much working time later or the close of the same working day, whichever is first
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
  const start = nextWorkingMoment(from, calendar);
  const close = closing(start.toZonedDateTimeISO(calendar.timeZone).toPlainDate(), calendar);
  const due = start.add({ minutes: Math.round(standard.workingHours * 60) });
  return Temporal.Instant.compare(due, close) < 0 ? due : close;
}

/** @returns the moment that lies so many minutes of working time after `from`, over as many days as it takes */
export function addWorkingMinutes(
  from: Temporal.Instant,
  minutes: number,
  calendar: WorkingCalendar,
): Temporal.Instant {
  let moment = nextWorkingMoment(from, calendar);
  for (let left = minutes; ; ) {
    const close = closing(moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate(), calendar);
    const today = moment.until(close).total({ unit: 'minutes' });
    if (left <= today) return moment.add({ seconds: Math.round(left * 60) });
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

/** @returns whole minutes of working time between two moments; negative when `to` is before `from` */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: WorkingCalendar,
): number {
  if (Temporal.Instant.compare(from, to) > 0) return 0 - workingMinutesBetween(to, from, calendar);
  const last = to.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  let minutes = 0;
  for (
    let day = from.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!isWorkingDay(day, calendar)) continue;
    const start = later(from, opening(day, calendar));
    const end = earlier(to, closing(day, calendar));
    if (Temporal.Instant.compare(start, end) < 0) {
      minutes += start.until(end).total({ unit: 'minutes' });
    }
  }
  return Math.floor(minutes);
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

function at(date: Temporal.PlainDate, time: string, calendar: WorkingCalendar): Temporal.Instant {
  return date
    .toZonedDateTime({ timeZone: calendar.timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) >= 0 ? one : other;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}
