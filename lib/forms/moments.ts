/* Dates and times as people type them, or as a browser's own fields post them. */

/** What was understood, or what is wrong in plain words. */
export type ReadMoment<Value> = { readonly value: Value } | { readonly error: string };

const isoDay = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const writtenDay = /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})$/;
const writtenTime = /^(?<hour>\d{1,2})[:.](?<minute>\d{2})$/;

/** Longer than any date or time that is understood. */
const longest = 10;

/** The years in which a service like this has anything to write down. */
const years = { first: 1920, last: 2100 } as const;

/**
 * @param typed "2026-11-26", as a browser's field posts it, or "26/11/2026"
 * @param name of the field, at the start of a sentence
 */
export function readDay(typed: string, name: string): ReadMoment<Temporal.PlainDate> {
  const text = typed.trim();
  const howTo = `${name}: type day, month and year, for instance 27/3/2026`;
  if (text.length > longest) return { error: howTo };
  const parts = (isoDay.exec(text) ?? writtenDay.exec(text))?.groups;
  if (parts === undefined) return { error: howTo };
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  if (year < years.first || year > years.last) {
    return { error: `${name}: check the year, ${year}` };
  }
  try {
    return { value: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }) };
  } catch {
    return { error: `${name}: there is no such day, ${day}/${month}/${year}` };
  }
}

/**
 * @param typed "14:05" or "14.05"
 * @param name of the field, at the start of a sentence
 */
export function readTime(typed: string, name: string): ReadMoment<Temporal.PlainTime> {
  const text = typed.trim();
  const parts = text.length > longest ? undefined : writtenTime.exec(text)?.groups;
  if (parts === undefined) return { error: `${name}: type the time, for instance 14:30` };
  const [hour, minute] = [Number(parts.hour), Number(parts.minute)];
  if (hour > 23 || minute > 59) return { error: `${name}: there is no such time, ${text}` };
  return { value: Temporal.PlainTime.from({ hour, minute }) };
}

/**
 * A moment by the clock on the wall. Of an hour that comes twice, when the clocks go back, the first is meant.
 * @param typed date and time
 * @param name of the field, at the start of a sentence
 */
export function readMoment(
  [day = '', time = '']: readonly string[],
  name: string,
  timeZone: string,
): ReadMoment<Temporal.Instant> {
  const date = readDay(day, name);
  if ('error' in date) return date;
  const clock = readTime(time, name);
  if ('error' in clock) return clock;
  const local = date.value.toPlainDateTime(clock.value);
  try {
    local.toZonedDateTime(timeZone, { disambiguation: 'reject' });
  } catch {
    const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const isTwice = first.toPlainDateTime().equals(local);
    if (!isTwice) {
      return {
        error: `${name}: the clocks go forward on that day, and there is no ${time.trim()}`,
      };
    }
  }
  return { value: local.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).toInstant() };
}

/** @returns a moment as the two parts of a field hold it: ["2026-11-26", "14:05"] */
export function momentParts(moment: Temporal.Instant, timeZone: string): readonly [string, string] {
  const local = moment.toZonedDateTimeISO(timeZone);
  return [
    local.toPlainDate().toString(),
    local.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' }),
  ];
}
