import type { ErrorsOf } from '#lib/forms/field.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { dueDayError } from '../tasks/due-day.ts';
import { type MeetingFields, themselves } from './fields.ts';
import type { ReadMeeting } from './read-meeting.ts';
import { type AgreedRow, agreedRows } from './sections.ts';

/** What decides whether an appointment can be finished as it is written. */
export interface MeetingJudged {
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkingCalendar;
  /** Whether another appointment is booked. */
  readonly hasAhead: boolean;
  /** Whether the address on file was read back to the person, or answered from. */
  readonly isAddressConfirmed: boolean;
  /** Whether they do not want to be contacted. */
  readonly wantsNoContact: boolean;
}

/**
 * What is wrong with an appointment that is finished, by field: what happens next must be answered, what somebody does needs a day, and all
 * else may stay open.
 */
export function meetingErrors(read: ReadMeeting, judged: MeetingJudged): ErrorsOf<MeetingFields> {
  const { hasAhead, isAddressConfirmed, wantsNoContact } = judged;
  return {
    ...Object.assign({}, ...agreedRows.map((row) => rowErrors(row, read, judged))),
    informalWhat:
      read.informalWhat === '' && (read.informalWhom !== '' || read.informalAgreed)
        ? 'An informal way: say what is tried'
        : undefined,
    next: nextError(read.next, hasAhead),
    touch:
      read.touch === 'agreed' && wantsNoContact
        ? 'They do not want to be contacted: change their wishes with them first'
        : undefined,
    readBackEmail:
      read.writing === 'email' && read.readBackEmail !== true && !isAddressConfirmed
        ? 'Read the address back to them first, or choose another way in which they get it'
        : undefined,
  };
}

/**
 * @param hasAhead whether another appointment is booked
 * @returns what is wrong with what is said of it
 */
export function nextError(next: ReadMeeting['next'], hasAhead: boolean): string | undefined {
  if (next === 'ahead' && !hasAhead) {
    return 'No other appointment is booked: say that it is to be booked, or that there is none';
  }
  return next === 'none' && hasAhead
    ? 'Another appointment is booked: say so, or cancel it first'
    : undefined;
}

function rowErrors(
  row: AgreedRow,
  read: ReadMeeting,
  { today, calendar }: MeetingJudged,
): ErrorsOf<MeetingFields> {
  const until = read[`until-${row}`];
  if (read[`agreed-${row}`] === '') {
    return until === undefined
      ? {}
      : { [`agreed-${row}`]: `Line ${row}: say what is done, or take the day away` };
  }
  const name = `Line ${row}, by when`;
  if (until === undefined) {
    return read[`who-${row}`] === themselves
      ? {}
      : { [`until-${row}`]: `${name}: choose a day, as it becomes a task` };
  }
  const error = dueDayError(name, until, { today, calendar });
  return error === undefined ? {} : { [`until-${row}`]: error };
}
