import { z } from 'zod';
import {
  appointmentStatuses,
  appointmentTimeInWords,
  meetingWayNames,
  meetingWays,
} from '../appointments/words.ts';
import { kind, type WrittenPart, withWords } from './kind.ts';

const statusInStory = {
  booked: 'Appointment booked',
  changed: 'Appointment changed',
  cancelled: 'Appointment cancelled',
  'did-not-come': 'They did not come to their appointment',
  attended: 'They came to their appointment',
} as const;

/**
 * An appointment: each change is a version. Who, start, length and what became of it lie in the clear, for the calendar and clocks; where, how
 * and what it takes are sealed.
 */
export const appointmentKinds = {
  appointment: kind({
    label: 'Appointment',
    codes: z.strictObject({
      status: z.enum(appointmentStatuses),
      start: z.string(),
      minutes: z.int(),
    }),
    body: z.strictObject({
      /** Whom they meet, by name as it was that day. */
      name: z.string(),
      way: z.enum(meetingWays),
      place: z.string(),
      /** Goes into the email where they asked for it. */
      link: z.string(),
      linkAsked: z.boolean(),
      /** Why they do not see whom they would like to; empty where they do, or wished nothing. */
      whyOther: z.string(),
      interpreter: z.string(),
      signLanguage: z.boolean(),
      access: z.string(),
      friend: z.boolean(),
      /** They agreed to a time outside of the hours that they called safe, or of working time. */
      agreedTime: z.boolean(),
      /** They asked for a calendar file. */
      wantsFile: z.boolean(),
      /** They want the place in it; nobody was asked about older ones. */
      placeInFile: z.boolean().default(false),
      /** Why it was changed or cancelled. */
      why: z.string(),
    }),
    line: ({ status, start, minutes }, { name, way, why }) => {
      const when = appointmentTimeInWords({ start: Temporal.Instant.from(start), minutes });
      const how = meetingWayNames[way].toLowerCase();
      return withWords(`${statusInStory[status]}: ${when}, ${how}, with ${name}`, why);
    },
    kept: ({ place, link, whyOther, interpreter, signLanguage, access, friend, agreedTime }) =>
      parts([
        ['Where', place],
        ['Teams link', link],
        ['Why not whom they would like to see', whyOther],
        ['Interpreter', interpreter],
        ['Sign language', signLanguage ? 'A British Sign Language interpreter' : ''],
        ['Access needs', access],
        ['Company', friend ? 'A friend comes along' : ''],
        ['Time', agreedTime ? 'They agreed to this time' : ''],
      ]),
  }),
} as const;

function parts(all: readonly (readonly [term: string, text: string])[]): readonly WrittenPart[] {
  return all.flatMap(([term, text]) => (text === '' ? [] : [{ term, text }]));
}
