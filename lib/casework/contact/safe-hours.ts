import { type ContactDetails, type ContactWay, safeWays } from '#lib/disclosure/contact-details.ts';
import { isWorkingDay, type WorkingCalendar } from '../clock/clock.ts';

/* When somebody may be called, by the days and times that they named. Nothing named is no bound. */

/** The days and times that somebody called safe. */
export type NamedHours = Pick<ContactDetails, 'safeDays' | 'safeTimes'>;

/** The wishes by which a clock is set: the hours, and the ways to which they matter. */
export type ClockWishes = NamedHours & Pick<ContactDetails, `${ContactWay}Safe`>;

/** A stretch of time in which it is safe; its end is not part of it. */
export interface SafeWindow {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** How it stands at a moment. */
export type SafetyNow =
  | { readonly kind: 'any-time' }
  | { readonly kind: 'now'; readonly until: Temporal.Instant }
  /** `next` is undefined where no working time fits what they named. */
  | { readonly kind: 'not-now'; readonly next: SafeWindow | undefined };

const weekdays: Readonly<Record<ContactDetails['safeDays'][number], number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
};

/** By the clock on the wall, as the form words them. */
const partsOfDay: Readonly<Record<ContactDetails['safeTimes'][number], readonly [string, string]>> =
  { morning: ['09:00', '12:00'], midday: ['12:00', '14:00'], afternoon: ['14:00', '17:00'] };

/** More days than any university is closed. */
const daysLookedAt = 100;

/** What rings or lights up a screen is bound by the hours. An email waits until it is opened. */
const boundWays: ReadonlySet<string> = new Set<ContactWay>(['call', 'text', 'voicemail', 'teams']);

/** @returns whether the hours matter to this way of contact */
export function isBoundByHours(way: string): boolean {
  return boundWays.has(way);
}

/** @returns whether the moment lies within the days and times that they named */
export function isSafeAt(moment: Temporal.Instant, hours: NamedHours, timeZone: string): boolean {
  return safetyWindowAt(moment, hours, timeZone) !== undefined;
}

/**
 * @param moment the window begins at it or after it
 * @returns the first working time in which it is safe; undefined where none fits what they named
 */
export function safeWindowFrom(
  moment: Temporal.Instant,
  hours: NamedHours,
  calendar: WorkingCalendar,
): SafeWindow | undefined {
  let date = moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (let looked = 0; looked < daysLookedAt; looked += 1) {
    if (isWorkingDay(date, calendar)) {
      const [found] = windowsOn(date, hours, calendar.timeZone)
        .map((window) => within(window, workingTimeOn(date, calendar)))
        .map(({ from, to }) => ({ from: later(from, moment), to }))
        .filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0);
      if (found !== undefined) return found;
    }
    date = date.add({ days: 1 });
  }
  return undefined;
}

/** @returns how it stands at a moment, for those who are about to call */
export function safetyAt(
  moment: Temporal.Instant,
  hours: NamedHours,
  calendar: WorkingCalendar,
): SafetyNow {
  if (!areHoursNamed(hours)) return { kind: 'any-time' };
  const current = safetyWindowAt(moment, hours, calendar.timeZone);
  return current === undefined
    ? { kind: 'not-now', next: safeWindowFrom(moment, hours, calendar) }
    : { kind: 'now', until: current.to };
}

/**
 * When a first or further contact is due: where they can only be reached in hours that they named, and the first of these begins after the
 * clock has run out, the clock runs until that window ends.
 * @param due by the clock alone
 * @param from since when they could be reached
 * @returns a moment that is never before `due`
 */
export function dueBySafeHours(
  due: Temporal.Instant,
  from: Temporal.Instant,
  wishes: ClockWishes,
  calendar: WorkingCalendar,
): Temporal.Instant {
  const ways = safeWays(wishes);
  if (!areHoursNamed(wishes) || ways.length === 0 || !ways.every(isBoundByHours)) return due;
  const window = safeWindowFrom(from, wishes, calendar);
  if (window === undefined || Temporal.Instant.compare(window.from, due) < 0) return due;
  return window.to;
}

function areHoursNamed({ safeDays, safeTimes }: NamedHours): boolean {
  return safeDays.length > 0 || safeTimes.length > 0;
}

function safetyWindowAt(
  moment: Temporal.Instant,
  hours: NamedHours,
  timeZone: string,
): SafeWindow | undefined {
  const date = moment.toZonedDateTimeISO(timeZone).toPlainDate();
  return windowsOn(date, hours, timeZone).find(
    ({ from, to }) =>
      Temporal.Instant.compare(from, moment) <= 0 && Temporal.Instant.compare(moment, to) < 0,
  );
}

/** The safe windows of a day, in its order. */
function windowsOn(
  date: Temporal.PlainDate,
  { safeDays, safeTimes }: NamedHours,
  timeZone: string,
): readonly SafeWindow[] {
  const isSafeDay =
    safeDays.length === 0 || safeDays.some((day) => weekdays[day] === date.dayOfWeek);
  if (!isSafeDay) return [];
  if (safeTimes.length === 0) {
    return [
      {
        from: date.toZonedDateTime(timeZone).toInstant(),
        to: date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
      },
    ];
  }
  const windows = Object.entries(partsOfDay)
    .filter(([part]) => safeTimes.some((named) => named === part))
    .map(([, [from, to]]) => ({
      from: momentOn(date, from, timeZone),
      to: momentOn(date, to, timeZone),
    }));
  return joined(windows);
}

/** Windows that touch are one. */
function joined(windows: readonly SafeWindow[]): readonly SafeWindow[] {
  const found: SafeWindow[] = [];
  for (const window of windows) {
    const before = found.at(-1);
    if (before?.to.equals(window.from)) found.splice(-1, 1, { from: before.from, to: window.to });
    else found.push(window);
  }
  return found;
}

function workingTimeOn(
  date: Temporal.PlainDate,
  { opensAt, closesAt, timeZone }: WorkingCalendar,
): SafeWindow {
  return { from: momentOn(date, opensAt, timeZone), to: momentOn(date, closesAt, timeZone) };
}

function momentOn(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

function within(one: SafeWindow, other: SafeWindow): SafeWindow {
  return {
    from: later(one.from, other.from),
    to: Temporal.Instant.compare(one.to, other.to) < 0 ? one.to : other.to,
  };
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}
