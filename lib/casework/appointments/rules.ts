import { holdsAddress, tellsSomebodyElse } from '#lib/telling-words.ts';
import { isWorkingDay, type WorkingCalendar } from '../clock/clock.ts';
import { closedDayName } from '../clock/closed-day.ts';
import { isSafeAt, type NamedHours } from '../contact/safe-hours.ts';
import { safeTimesInWords } from '../contact/words.ts';
import { nameThatTells } from '../texts/wrong-in-text.ts';
import { type Absence, isAwayOn } from './absence.ts';
import { type AppointmentTime, endOf, type MeetingWay } from './words.ts';

/** Further ahead nobody knows rooms, timetables or who works here, and a promise would be kept by nobody. */
export const furthestAhead = { months: 6 } as const;

/** Parts of a day that somebody names are hours long: in such steps none of the gaps between them is missed. */
const stepMinutes = 15;

/** An appointment as it was typed. */
export interface TypedAppointment {
  readonly at: Temporal.Instant;
  readonly minutes: string;
  readonly way: MeetingWay;
  readonly place: string;
  readonly link: string;
  readonly linkAsked: boolean;
  readonly colleague: string;
  readonly agreedTime: boolean;
  readonly honoured?: 'yes' | 'no' | undefined;
  readonly whyOther?: string | undefined;
  readonly email?: 'send' | 'none' | undefined;
  readonly wantsFile?: boolean | undefined;
  readonly placeInFile?: boolean | undefined;
}

/** Another open appointment. */
export interface TakenTime extends AppointmentTime {
  readonly ownerId: string | null;
  readonly isOnThisCase: boolean;
}

/** What an appointment is judged by. */
export interface BookingKnown {
  readonly now: Temporal.Instant;
  readonly hours: NamedHours & Parameters<typeof safeTimesInWords>[0];
  /** Open ones of those who may be chosen, and of the case. */
  readonly taken: readonly TakenTime[];
  /** Who is away from now on, by id. */
  readonly absences: ReadonlyMap<string, Absence>;
  readonly calendar: WorkingCalendar;
}

type BookingErrors = { readonly [Name in keyof TypedAppointment]?: string | undefined };

/**
 * What is wrong with an appointment, by field. What the person agreed to may lie outside of their safe hours and of working time; nothing
 * may lie in the past, too far ahead, or on top of another one.
 */
export function bookingErrors(typed: TypedAppointment, known: BookingKnown): BookingErrors {
  const time = { start: typed.at, minutes: Number(typed.minutes) };
  const over = neverPossible(time, known);
  const outside = over ?? (typed.agreedTime ? undefined : outsideOf(time, known));
  return {
    at: outside ?? doubledOnCase(time, known),
    colleague: awayThen(typed.colleague, time, known) ?? doubledFor(typed.colleague, time, known),
    place: placeError(typed),
    link: linkError(typed),
    linkAsked:
      typed.linkAsked && typed.link === '' ? 'Put in the link, or take the tick away' : undefined,
    whyOther:
      typed.honoured === 'no' && (typed.whyOther ?? '') === ''
        ? 'Say why they do not see whom they would like to'
        : undefined,
    wantsFile:
      typed.wantsFile === true && typed.email !== 'send'
        ? 'The file comes with the email: send that, or take the tick away'
        : undefined,
    placeInFile:
      typed.placeInFile === true && typed.wantsFile !== true
        ? 'It is about the calendar file: tick that too, or take this tick away'
        : undefined,
  };
}

/** @returns whether two times overlap; one that begins as the other ends does not */
export function overlap(one: AppointmentTime, other: AppointmentTime): boolean {
  return (
    Temporal.Instant.compare(one.start, endOf(other)) < 0 &&
    Temporal.Instant.compare(other.start, endOf(one)) < 0
  );
}

/** @returns whether all of it lies within the days and times that the person named */
export function isAllSafe(time: AppointmentTime, hours: NamedHours, timeZone: string): boolean {
  const last = time.minutes - 1;
  for (let minute = 0; minute < last; minute += stepMinutes) {
    if (!isSafeAt(time.start.add({ minutes: minute }), hours, timeZone)) return false;
  }
  return isSafeAt(time.start.add({ minutes: last }), hours, timeZone);
}

function neverPossible(
  { start }: AppointmentTime,
  { now, calendar }: BookingKnown,
): string | undefined {
  if (Temporal.Instant.compare(start, now) <= 0) return 'When: this time is over';
  const latest = now.toZonedDateTimeISO(calendar.timeZone).add(furthestAhead).toInstant();
  return Temporal.Instant.compare(start, latest) > 0
    ? `When: this is more than ${furthestAhead.months} months ahead, and nobody knows yet who is there then. Choose an earlier day`
    : undefined;
}

const unlessAgreed = 'Choose another time; or tick below that they agreed to this one';

function outsideOf(time: AppointmentTime, { hours, calendar }: BookingKnown): string | undefined {
  const { timeZone, opensAt, closesAt } = calendar;
  const from = time.start.toZonedDateTimeISO(timeZone);
  const to = endOf(time).toZonedDateTimeISO(timeZone);
  const day = from.toPlainDate();
  if (!isWorkingDay(day, calendar)) {
    return `When: this is ${closedDayName(day)}. ${unlessAgreed}`;
  }
  const isWithin =
    Temporal.PlainTime.compare(from.toPlainTime(), Temporal.PlainTime.from(opensAt)) >= 0 &&
    Temporal.PlainTime.compare(to.toPlainTime(), Temporal.PlainTime.from(closesAt)) <= 0 &&
    to.toPlainDate().equals(day);
  if (!isWithin) return `When: this is outside of ${opensAt} to ${closesAt}. ${unlessAgreed}`;
  return isAllSafe(time, hours, timeZone)
    ? undefined
    : `When: this is outside of the hours that they called safe (${safeTimesInWords(hours)}). ${unlessAgreed}`;
}

function doubledOnCase(time: AppointmentTime, { taken }: BookingKnown): string | undefined {
  return taken.some((other) => other.isOnThisCase && overlap(time, other))
    ? 'When: they have another appointment then. Change or cancel that one first'
    : undefined;
}

function awayThen(
  colleague: string,
  { start }: AppointmentTime,
  { absences, calendar }: BookingKnown,
): string | undefined {
  const day = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  return isAwayOn(absences.get(colleague), day)
    ? 'Who meets them: this colleague is away on that day. Choose another day, or somebody else'
    : undefined;
}

/** It says that somebody is not free, and nothing of why: the other case may be none of the viewer's. */
function doubledFor(
  colleague: string,
  time: AppointmentTime,
  { taken }: BookingKnown,
): string | undefined {
  return taken.some((other) => other.ownerId === colleague && overlap(time, other))
    ? 'Who meets them: this colleague is not free then'
    : undefined;
}

function placeError({ way, place }: TypedAppointment): string | undefined {
  if (way !== 'in-person') {
    return place === '' ? undefined : 'Where: leave it empty, unless you meet in person';
  }
  if (place === '') return 'Where: say in which building and room';
  if (holdsAddress(place)) {
    return 'Where: leave addresses of the web out. Say it with a building and a room, with a space after each full stop';
  }
  return tellsSomebodyElse(place, 'sentence') || nameThatTells(place) !== undefined
    ? 'Where: a word in it tells what it is about, and others may see the email. Say it with a building and a room'
    : undefined;
}

const teamsHosts = new Set(['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft']);

/** What stands behind the host of such a link is made by chance: no word of it is looked for. */
function linkError({ way, link }: TypedAppointment): string | undefined {
  if (link === '') return undefined;
  if (way !== 'teams') return 'Teams link: leave it empty, unless you meet by Teams';
  const url = URL.parse(link);
  return url?.protocol === 'https:' && teamsHosts.has(url.hostname)
    ? undefined
    : 'Teams link: copy it whole from Teams; it begins with https://teams.microsoft.com';
}
