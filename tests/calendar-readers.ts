import { deepEqual } from 'node:assert/strict';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/* Calendar files as two programs read them that have nothing in common: what one of them takes kindly may be wrong all the same. */

/** An appointment as a calendar shows it. */
export interface EventRead {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly visibility: string;
  readonly status: string;
  /** Empty where it says none. */
  readonly place: string;
  readonly rings: boolean;
  /** Whether somebody is asked to answer. */
  readonly asks: boolean;
}

interface CalendarRead {
  readonly method: string;
  readonly events: readonly EventRead[];
}

/** @returns a calendar as both read it @throws an AssertionError where they do not read the same */
export function readByBoth(file: string): CalendarRead {
  const one = readByFirst(file);
  deepEqual(readBySecond(file), one);
  return one;
}

function readByFirst(file: string): CalendarRead {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return {
    method: `${calendar.getFirstPropertyValue('method')}`,
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        title: event.summary,
        visibility: `${component.getFirstPropertyValue('class')}`,
        status: `${component.getFirstPropertyValue('status')}`,
        place: event.location ?? '',
        rings: component.getAllSubcomponents('valarm').length > 0,
        asks: component.hasProperty('attendee') || component.hasProperty('organizer'),
      };
    }),
  };
}

function readBySecond(file: string): CalendarRead {
  const parts = Object.values(nodeIcal.sync.parseICS(file)).filter((part) => part !== undefined);
  const calendar = parts.find((part) => part.type === 'VCALENDAR');
  return {
    method: calendar?.method ?? '',
    events: parts.flatMap((part) =>
      part.type === 'VEVENT'
        ? [
            {
              uid: part.uid,
              sequence: Number(part.sequence),
              start: part.start.toISOString(),
              end: part.end?.toISOString() ?? '',
              title: textIn(part.summary),
              visibility: part.class ?? '',
              status: part.status ?? '',
              place: textIn(part.location),
              rings: (part.alarms ?? []).length > 0,
              asks: part.attendee !== undefined || part.organizer !== undefined,
            },
          ]
        : [],
    ),
  };
}

/** A text that has parameters comes with them. */
function textIn(value: string | { readonly val: string } | undefined): string {
  return typeof value === 'object' ? value.val : (value ?? '');
}
