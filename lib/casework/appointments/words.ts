import { dayAndDate } from '#lib/content/long-date.ts';
import { workingCalendar } from '../clock/institution-clock.ts';

/** What became of an appointment. The first two are open. */
export const appointmentStatuses = [
  'booked',
  'changed',
  'cancelled',
  'did-not-come',
  'attended',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** @returns whether nobody has yet said what became of it */
export function isOpen(status: AppointmentStatus): boolean {
  return status === 'booked' || status === 'changed';
}

/** What is said of an appointment once it has begun. */
export const appointmentOutcomes = ['did-not-come', 'attended'] as const;
export type AppointmentOutcome = (typeof appointmentOutcomes)[number];

/** @returns what was said of it; undefined of one that is open, or was cancelled */
export function outcomeOf(status: AppointmentStatus): AppointmentOutcome | undefined {
  return appointmentOutcomes.find((outcome) => outcome === status);
}

/** How two people meet. */
export const meetingWays = ['in-person', 'phone', 'teams'] as const;
export type MeetingWay = (typeof meetingWays)[number];

export const meetingWayNames: Readonly<Record<MeetingWay, string>> = {
  'in-person': 'In person',
  phone: 'By phone',
  teams: 'By Teams',
};

/** How long appointments are, in minutes, as a form posts it. */
export const appointmentLengths = ['30', '45', '60', '90', '120'] as const;

/** When an appointment is. */
export interface AppointmentTime {
  readonly start: Temporal.Instant;
  readonly minutes: number;
}

/** @returns when it is over */
export function endOf({ start, minutes }: AppointmentTime): Temporal.Instant {
  return start.add({ minutes });
}

/** @returns "Thursday 10 December 2026, 14:00 to 15:00", by the institution's clock */
export function appointmentTimeInWords(time: AppointmentTime): string {
  const [from, to] = [time.start, endOf(time)].map((moment) =>
    moment.toZonedDateTimeISO(workingCalendar.timeZone),
  );
  if (from === undefined || to === undefined) return '';
  const clock = (moment: Temporal.ZonedDateTime) =>
    moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayAndDate(from.toPlainDate().toString())}, ${clock(from)} to ${clock(to)}`;
}
