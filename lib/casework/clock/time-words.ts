import { type WorkingCalendar, wholeWorkingDaysUntil } from './clock.ts';

/** Times as the portal writes them: short, in the institution's own time zone. */

/**
 * Says how much is left until something is due, or how late it is, in the terms of the date that stands beside it: as hours and minutes on the
 * day itself, else as days of the calendar; what is left as working days, where so many whole ones are.
 * @returns "3 h 20 min left", "due tomorrow", "2 working days left", "due Mon 30 Nov", "20 min late", "1 day late"
 */
export function leftInWords(due: Date, now: Temporal.Instant, calendar: WorkingCalendar): string {
  const { moment, day, today, isOver } = dueSeenFrom(due, now, calendar);
  if (!isOver) return lengthLeft(due, now, calendar) ?? `due ${dayInWords(day, today)}`;
  const { days } = day.until(today, { largestUnit: 'days' });
  if (days === 0) return `${timeInWords(moment.toInstant().until(now).total('minutes'))} late`;
  return days === 1 ? '1 day late' : `${days} days late`;
}

/**
 * @returns the same with the moment itself, where no date stands beside it: "3 h 20 min left, due today 17:00", "due tomorrow 17:00",
 *   "2 working days left, due Mon 30 Nov 17:00", "overdue since yesterday 17:00"
 */
export function dueInWords(due: Date, now: Temporal.Instant, calendar: WorkingCalendar): string {
  const { moment, day, today, isOver } = dueSeenFrom(due, now, calendar);
  const written = momentInWords(due, now, calendar.timeZone);
  if (isOver) return `overdue since ${day.equals(today) ? timeOfDay(moment) : written}`;
  const left = lengthLeft(due, now, calendar);
  return left === undefined ? `due ${written}` : `${left}, due ${written}`;
}

/** @returns words that begin a line or a sentence */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function dueSeenFrom(due: Date, now: Temporal.Instant, { timeZone }: WorkingCalendar) {
  const instant = Temporal.Instant.fromEpochMilliseconds(due.getTime());
  const moment = instant.toZonedDateTimeISO(timeZone);
  return {
    moment,
    day: moment.toPlainDate(),
    today: now.toZonedDateTimeISO(timeZone).toPlainDate(),
    isOver: Temporal.Instant.compare(instant, now) <= 0,
  };
}

/** Undefined where the date alone says it better: tomorrow, and where less than a working day is left until another day. */
function lengthLeft(
  due: Date,
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): string | undefined {
  const { moment, day, today } = dueSeenFrom(due, now, calendar);
  const distance = today.until(day, { largestUnit: 'days' }).days;
  if (distance === 0) return `${timeInWords(now.until(moment.toInstant()).total('minutes'))} left`;
  if (distance === 1) return undefined;
  const days = wholeWorkingDaysUntil(now, moment.toInstant(), calendar);
  if (days === 0) return undefined;
  return days === 1 ? '1 working day left' : `${days} working days left`;
}

/** @param length in minutes, of less than a day */
function timeInWords(length: number): string {
  if (length < 1) return 'less than a minute';
  const hours = Math.floor(length / 60);
  const minutes = Math.floor(length % 60);
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** @returns how many days lie behind a moment: "today", "1 day ago", "12 days ago" */
export function daysSince(moment: Date, now: Temporal.Instant, timeZone: string): string {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const then = day(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
  const { days } = then.until(day(now), { largestUnit: 'days' });
  if (days <= 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
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
