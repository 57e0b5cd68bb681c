import { workingCalendar } from '../clock/institution-clock.ts';
import { momentInWords } from '../clock/time-words.ts';
import { type AppointmentTime, type MeetingWay, meetingWayNames } from './words.ts';

/** An appointment of which nobody has yet said what became of it. */
export interface OpenAppointment extends AppointmentTime {
  /** The id of its first version. */
  readonly entry: string;
  /** How they meet, and where; undefined where it cannot be opened: its key is not there. */
  readonly meeting:
    | { readonly name: string; readonly way: MeetingWay; readonly place: string }
    | undefined;
  /** Whether who would meet them does not have the case any more: it is to be booked with somebody else. */
  readonly isLost: boolean;
}

/** @returns when it is and how they meet: "today 14:00, 60 minutes, in person, Room 2.14, with Priya Raman" */
export function openAppointmentInWords(
  { start, minutes, meeting }: OpenAppointment,
  now: Temporal.Instant,
): string {
  const when = momentInWords(new Date(start.epochMilliseconds), now, workingCalendar.timeZone);
  const how =
    meeting === undefined
      ? []
      : [
          meetingWayNames[meeting.way].toLowerCase(),
          ...(meeting.place === '' ? [] : [meeting.place]),
          `with ${meeting.name}`,
        ];
  return [when, `${minutes} minutes`, ...how].join(', ');
}

/** @returns whether it has begun: then it is asked whether they came */
export function hasBegun({ start }: AppointmentTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(start, now) <= 0;
}
