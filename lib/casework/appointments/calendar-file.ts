import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { CalendarFileInWords } from '#lib/forms/letter-to-read.ts';
import { type AppointmentTime, appointmentTimeInWords, endOf } from './words.ts';

export interface CalendarEntry extends AppointmentTime {
  /** The same over all versions. */
  readonly uid: string;
  /** Rises with each version, so that a calendar takes the newest. */
  readonly sequence: number;
  /** Where, as they wish it; empty where it is not said. */
  readonly place: string;
  readonly isCancelled: boolean;
  /** When the file was made. */
  readonly madeAt: Temporal.Instant;
}

/** Who made the file: calendars show it to nobody, and it tells nothing. */
const madeBy = '//University//Calendar//EN';

/** What a calendar shows: somebody else may look at it. */
const neutralTitle = 'Appointment';

/**
 * @returns a calendar file (RFC 5545) with one appointment: published and not an invitation, private, with a neutral title and no alarm, which
 *   would ring where others hear it
 */
export function calendarFile(entry: CalendarEntry): string {
  return calendarOf([entry], ICalCalendarMethod.PUBLISH);
}

/** @returns where a calendar says that it is, if they want that there: of a meeting by Teams its link, where they asked for that */
export function placeInCalendar({
  place,
  link,
  placeInFile,
}: {
  readonly place: string;
  readonly link: string;
  readonly placeInFile: boolean;
}): string {
  return placeInFile ? place || link : '';
}

/** @returns what a calendar shows of the file: whoever sends it reads that first */
export function calendarFileInWords(
  words: AppointmentTime & Parameters<typeof placeInCalendar>[0],
  isCancelled: boolean,
): CalendarFileInWords {
  return {
    title: neutralTitle,
    when: appointmentTimeInWords(words),
    place: placeInCalendar(words),
    isCancelled,
  };
}

function calendarOf(entries: readonly CalendarEntry[], method: ICalCalendarMethod): string {
  const calendar = ical({ prodId: madeBy, method });
  for (const entry of entries) {
    const { uid, sequence, start, place, isCancelled, madeAt } = entry;
    calendar.createEvent({
      id: uid,
      sequence,
      start: dateOf(start),
      end: dateOf(endOf(entry)),
      stamp: dateOf(madeAt),
      summary: neutralTitle,
      class: ICalEventClass.PRIVATE,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place !== '' && { location: place }),
    });
  }
  return calendar.toString();
}

function dateOf(moment: Temporal.Instant): Date {
  return new Date(moment.epochMilliseconds);
}

/** @returns a calendar to which a calendar program subscribes: times alone, as it lies on servers of others */
export function calendarFeed(entries: readonly Omit<CalendarEntry, 'place'>[]): string {
  return calendarOf(
    entries.map((entry) => ({ ...entry, place: '' })),
    ICalCalendarMethod.PUBLISH,
  );
}
