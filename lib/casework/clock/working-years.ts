import type { WorkingCalendar } from './clock.ts';

/*
 * How long people work until a moment, year by year: each working day of a year is worked out once, and a moment is looked up in it. A page
 * of the queue asks for fifty clocks, some of them years old.
 */

/** The working days of a year: as ISO dates, and when they begin and end, in milliseconds since 1970. */
interface WorkingYear {
  readonly dates: readonly string[];
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** Of the working time of the year, what lies before a day. */
  readonly before: readonly number[];
}

/** @returns how many milliseconds of working time lie between two moments, the first of them not the later one */
export function workedBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: WorkingCalendar,
): number {
  const [first, last] = [from.epochMilliseconds, to.epochMilliseconds];
  let worked = 0;
  // Where it is already the next year, or still the year before, it is not so everywhere.
  for (let year = yearOf(first) - 1; year <= yearOf(last) + 1; year += 1) {
    const of = workingYear(year, calendar);
    worked += workedUntil(last, of) - workedUntil(first, of);
  }
  return worked;
}

/** @returns how many working days come after a date, until another one, which counts; none where that is before */
export function workingDaysAfter(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  calendar: WorkingCalendar,
): number {
  let days = 0;
  for (let { year } = first; year <= last.year; year += 1) {
    const { dates } = workingYear(year, calendar);
    days += lastUntil(last.toString(), dates) - lastUntil(first.toString(), dates);
  }
  return Math.max(0, days);
}

function yearOf(moment: number): number {
  return new Date(moment).getUTCFullYear();
}

function workedUntil(moment: number, { opens, closes, before }: WorkingYear): number {
  const day = lastUntil(moment, opens);
  const [open, close, earlier] = [opens[day], closes[day], before[day]];
  if (open === undefined || close === undefined || earlier === undefined) return 0;
  return earlier + Math.min(moment, close) - open;
}

/** @returns the place of the last of them, which are in order, that is not after the one; -1 where all are */
function lastUntil<Time extends number | string>(one: Time, times: readonly Time[]): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const time = times[middle];
    if (time !== undefined && time <= one) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const yearsOf = new WeakMap<WorkingCalendar, Map<number, WorkingYear>>();

function workingYear(year: number, calendar: WorkingCalendar): WorkingYear {
  const years = yearsOf.get(calendar) ?? new Map<number, WorkingYear>();
  yearsOf.set(calendar, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const found = makeYear(year, calendar);
  years.set(year, found);
  return found;
}

function makeYear(year: number, calendar: WorkingCalendar): WorkingYear {
  const { timeZone, closedDays } = calendar;
  const [opensAt, closesAt] = [calendar.opensAt, calendar.closesAt].map((time) =>
    Temporal.PlainTime.from(time),
  );
  const dates: string[] = [];
  const [opens, closes, before]: [number[], number[], number[]] = [[], [], []];
  let worked = 0;
  let date = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  for (; date.year === year; date = date.add({ days: 1 })) {
    const day = date.toString();
    if (date.dayOfWeek > 5 || closedDays.has(day)) continue;
    const open = date.toZonedDateTime({ timeZone, plainTime: opensAt }).epochMilliseconds;
    const close = date.toZonedDateTime({ timeZone, plainTime: closesAt }).epochMilliseconds;
    dates.push(day);
    opens.push(open);
    closes.push(close);
    before.push(worked);
    worked += close - open;
  }
  return { dates, opens, closes, before };
}
