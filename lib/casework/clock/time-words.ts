import type { Countdown, WorkingCalendar } from './clock.ts';

/** Times as the portal writes them: short, in the institution's own time zone, in working time. */

/** @returns a length of working time: "20 min", "3 h 20 min", "1 working day", "4 working days" */
export function workingTimeInWords(minutes: number, calendar: WorkingCalendar): string {
  if (minutes < 1) return 'less than a minute';
  const aDay = minutesOfDay(calendar.closesAt) - minutesOfDay(calendar.opensAt);
  const days = Math.floor(minutes / aDay);
  if (days > 0) return days === 1 ? '1 working day' : `${days} working days`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.floor(minutes % 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** @returns how a clock stands: "3 h 20 min left", "Overdue by 2 working days" */
export function timeLeftInWords(clock: Countdown, calendar: WorkingCalendar): string {
  if (clock.state !== 'overdue') return `${workingTimeInWords(clock.minutesLeft, calendar)} left`;
  // No working time need have gone by since: it fell due when people went home.
  if (clock.minutesLeft > -1) return 'Overdue';
  return `Overdue by ${workingTimeInWords(-clock.minutesLeft, calendar)}`;
}

/** @returns how a clock stands, where there is little room: "3 h 20 min left", "2 days left", "1 day late"; days are working days */
export function shortTimeLeft(clock: Countdown, calendar: WorkingCalendar): string {
  const isOverdue = clock.state === 'overdue';
  const minutes = Math.abs(clock.minutesLeft);
  if (minutes < 1) return isOverdue ? 'Due now' : 'A minute left';
  const length = workingTimeInWords(minutes, calendar).replace('working ', '');
  return isOverdue ? `${length} late` : `${length} left`;
}

/** @returns how many days lie behind a moment: "today", "1 day ago", "12 days ago" */
export function daysSince(moment: Date, now: Temporal.Instant, timeZone: string): string {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const then = day(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
  const { days } = then.until(day(now), { largestUnit: 'days' });
  if (days <= 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

/** @returns when something is, or was, due: "due today 17:00", "was due Thu 19 Nov 17:00" */
export function dueInWords(due: Date, now: Temporal.Instant, timeZone: string): string {
  const verb = due.getTime() <= now.epochMilliseconds ? 'was due' : 'due';
  return `${verb} ${momentInWords(due, now, timeZone)}`;
}

/** @returns a moment as seen from now: "today 09:12", "tomorrow 17:00", "Thu 19 Nov 09:12" */
export function momentInWords(moment: Date, now: Temporal.Instant, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return `${dayInWords(local.toPlainDate(), today)} ${timeOfDay(local)}`;
}

/** Made once: to make one takes longer than to write a hundred dates. */
const inThisYear = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const inAnotherYear = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

const nearDays: ReadonlyMap<number, string> = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
]);

/** @returns a date as seen from today: "today", "yesterday", "Thu 19 Nov", "Fri 2 Jan 2026" in another year */
export function dayInWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const distance = today.until(date, { largestUnit: 'days' }).days;
  const near = nearDays.get(distance);
  if (near !== undefined) return near;
  const written = (date.year === today.year ? inThisYear : inAnotherYear).format(date);
  return written.replaceAll(',', '');
}

/** @returns the time of day: "09:12" */
export function clockTimeInWords(now: Temporal.Instant, timeZone: string): string {
  return timeOfDay(now.toZonedDateTimeISO(timeZone));
}

function timeOfDay(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

function minutesOfDay(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
}
