import { dayAndDate } from '#lib/content/long-date.ts';
import {
  type AppointmentTime,
  appointmentTimeInWords,
  type MeetingWay,
  meetingWayNames,
} from '../appointments/words.ts';
import {
  type Decision,
  type OptionCopies,
  type OptionRow,
  type OptionSpokenOf,
  options,
} from '../meeting/options.ts';
import type { FollowUpParts } from './parts.ts';

/** Something that was agreed: what is done, by whom, and by when. */
export interface Agreed {
  readonly what: string;
  /** `you`: the person themselves; else a colleague, by name. */
  readonly who: 'you' | { readonly name: string };
  readonly until: Temporal.PlainDate | undefined;
}

/** The next appointment, as far as they are told of it. */
export interface NextAppointment extends AppointmentTime {
  readonly way: MeetingWay;
  readonly place: string;
  readonly colleague: string;
}

/**
 * All that may flow from an appointment into what is written to the person: what was explained, decided and agreed, what is next, and the
 * services that were chosen (issue of the follow-up: account, assessment, notes, level and other people never). Nothing else of an appointment
 * has a place here, and `draftOf` takes nothing else: the type holds it, not a template.
 */
export interface ToldInFollowUp {
  readonly options: readonly OptionSpokenOf[];
  readonly agreed: readonly Agreed[];
  readonly next: NextAppointment | 'to-book' | 'none';
  readonly keepsInTouch: boolean;
  readonly services: readonly string[];
}

const decided: Readonly<Record<Exclude<Decision, ''>, (to: string) => string>> = {
  wants: (to) => `You would like to ${to}.`,
  thinks: (to) => `You are still thinking about whether to ${to}.`,
  'not-now': (to) => `You do not want to ${to} for now.`,
  no: (to) => `You do not want to ${to}.`,
};

/**
 * @param copies what each option is, in the words in force
 * @returns the first draft of what is written to somebody after an appointment: a colleague edits it, and approves it
 */
export function draftOf(told: ToldInFollowUp, copies: OptionCopies): FollowUpParts {
  return {
    explained: told.options
      .filter(({ isExplained, copy }) => copy === 'follow-up' || (isExplained && copy === ''))
      .map(({ option }) => copies[option].replaceAll('\n\n', '\n'))
      .join('\n'),
    decided: told.options
      .flatMap(({ option, decision }) => decisionIn(option, decision))
      .join('\n'),
    agreed: told.agreed.map(agreedInWords).join('\n'),
    next: nextInWords(told).join('\n'),
    services: [...new Set([...told.services, ...told.options.flatMap(servicesOf)])],
  };
}

/** Of what was explained, and not declined, the name and number come with it. */
function servicesOf({ option, isExplained, copy, decision }: OptionSpokenOf): readonly string[] {
  const row: OptionRow = options[option];
  const isTold =
    isExplained || copy === 'follow-up' || decision === 'wants' || decision === 'thinks';
  return row.service === undefined || !isTold || decision === 'no' ? [] : [row.service];
}

function decisionIn(option: OptionSpokenOf['option'], decision: Decision): readonly string[] {
  if (decision === '') return [];
  // To want none of them for now is a sentence of its own; not to want that is said by what they want in its place.
  if (option === 'none') {
    const waits: Partial<Record<Decision, string>> = {
      wants: 'You would like to wait for now.',
      thinks: 'You are still thinking about whether to wait for now.',
    };
    const said = waits[decision];
    return said === undefined ? [] : [said];
  }
  return [decided[decision](options[option].to)];
}

/** One sentence for the person and for colleagues alike: "You agreed to do this, by Monday 4 January 2027: call the GP." */
function agreedInWords({ what, who, until }: Agreed): string {
  // What was typed is no part of a sentence of ours: it may be “call the GP” as well as “asks for another room”.
  const whose = who === 'you' ? 'You' : who.name;
  const by = until === undefined ? '' : `, by ${dayAndDate(until.toString())}`;
  return `${whose} agreed to do this${by}: ${what.replace(/[.\s]+$/, '')}.`;
}

/** What is said where no other appointment was agreed, and where one was and is to be booked. */
export const noneIsAgreed = 'We have not agreed another appointment.';
export const oneIsToBook = 'We will find a time for another appointment with you.';

/** What is promised where it was agreed to keep in touch. */
export const keepsInTouchInWords = 'We will keep in touch, about once a month.';

function nextInWords({ next, keepsInTouch }: ToldInFollowUp): readonly string[] {
  const touch = keepsInTouch ? [`${keepsInTouchInWords} You can stop that at any time.`] : [];
  if (next === 'none') {
    return [`${noneIsAgreed} If you would like one, tell us at any time.`, ...touch];
  }
  if (next === 'to-book') return [oneIsToBook, ...touch];
  return [nextAppointmentInWords(next), ...touch];
}

/** How it is said that another appointment is booked. */
export const meetsAgainInWords = 'We will meet again on';

/** @returns the next appointment, as it is written to them */
export function nextAppointmentInWords({
  way,
  place,
  colleague,
  ...time
}: NextAppointment): string {
  const where = way === 'in-person' ? place : meetingWayNames[way].toLowerCase();
  return `${meetsAgainInWords} ${appointmentTimeInWords(time)}, with ${colleague}, ${where}.`;
}
