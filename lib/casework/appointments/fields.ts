import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { choice, hidden, inFold, inGroup, line, moment, press, tick } from '#lib/forms/fields.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';
import {
  type AppointmentOutcome,
  appointmentLengths,
  type MeetingWay,
  meetingWayNames,
} from './words.ts';

/** What of a case decides what is asked when an appointment is booked or changed. */
export interface ToBook {
  /** Those whom they may meet. */
  readonly people: readonly ListedColleague[];
  /** Who books. */
  readonly self: string;
  readonly wishes: Pick<ContactDetails, 'callSafe' | 'teamsSafe' | 'preference'>;
  /** Whether their wishes allow an email about it. */
  readonly mayEmail: boolean;
}

/** Both letters that it brings, with the longest words that leads may give them, are shorter by far. */
const longestLetter = 8_000;

const shownLetter = hidden(longestLetter);

/** @returns whether an email about it goes */
function emailField(label: string, none: string) {
  return choice<'send' | 'none'>({
    label,
    options: [
      { code: 'send', label: 'Yes: I read it first, as it will arrive' },
      { code: 'none', label: none },
    ],
    error: 'Choose whether an email goes',
    start: 'send',
  });
}

/** @returns the ways to meet that keep to their wishes: in person always, the others where they called them safe */
export function waysToMeet({
  callSafe,
  teamsSafe,
}: Pick<ContactDetails, 'callSafe' | 'teamsSafe'>): readonly MeetingWay[] {
  return [
    'in-person',
    ...(callSafe === 'yes' ? (['phone'] as const) : []),
    ...(teamsSafe === 'yes' ? (['teams'] as const) : []),
  ];
}

/** An appointment: when, where, with whom, and what it takes. What is known of their needs is filled in by whoever draws it. */
export function appointmentFields({ people, self, wishes, mayEmail }: ToBook) {
  const ways = waysToMeet(wishes);
  return {
    at: moment({ label: 'When?', name: 'When' }),
    minutes: choice({
      label: 'How long?',
      options: appointmentLengths.map((code) => ({ code, label: `${code} minutes` })),
      error: 'Choose how long it takes',
      start: '60',
    }),
    way: choice<MeetingWay>({
      label: 'How do you meet?',
      options: ways.map((code) => ({ code, label: meetingWayNames[code] })),
      error: 'Choose how you meet, from the ways that they called safe',
      start: ways.length === 1 ? ways[0] : undefined,
    }),
    place: line({
      label: 'Where, if in person?',
      hint: 'A building of the University and a room. An email names no other place.',
      name: 'Where',
      longest: 140,
    }),
    colleague: choice({
      label: 'Who meets them?',
      options: colleagueOptions(people),
      error: 'Choose somebody from the list',
      start: people.find(({ id }) => id === self)?.id,
    }),
    ...(wishes.preference !== '' && {
      honoured: choice<'yes' | 'no'>({
        label: 'Is that whom they would like to see?',
        options: [
          { code: 'yes', label: 'Yes' },
          { code: 'no', label: 'No' },
        ],
        error: 'Say whether it is whom they would like to see',
      }),
      whyOther: line({ label: 'If not, why?', name: 'The reason', longest: 200 }),
    }),
    agreedTime: tick({
      label: 'They agreed to this time',
      hint: 'It is needed outside of the hours that they called safe, and outside of working time.',
    }),
    ...(mayEmail && {
      email: emailField(
        'Send them an email about it?',
        'No: they know, and they get no reminder by email either',
      ),
      wantsFile: tick({
        label: 'They asked for a calendar file with it',
        hint: 'It may show on a shared screen: only where they asked for one.',
      }),
      placeInFile: tick({
        label: 'They want the place in the calendar file too',
        hint: 'Without it the file says when, and not where.',
      }),
    }),
    link: inFold('A Teams link', line({ label: 'Teams link', longest: 500 })),
    linkAsked: inFold('A Teams link', tick({ label: 'They asked for the link in the email' })),
    ...inGroup('What it takes', {
      interpreter: line({ label: 'Interpreter, and into which language', longest: 200 }),
      signLanguage: tick({ label: 'A British Sign Language interpreter' }),
      access: line({ label: 'Access needs', longest: 300 }),
      friend: tick({ label: 'A friend comes along' }),
    }),
    shown: shownLetter,
  };
}

/** Why an appointment is cancelled. */
export function cancellingFields({ mayEmail }: Pick<ToBook, 'mayEmail'>) {
  return {
    why: line({
      label: 'Why is it cancelled?',
      hint: 'For colleagues: it does not go into the email.',
      name: 'The reason',
      longest: 200,
      required: 'Say why it is cancelled',
    }),
    ...(mayEmail && { email: emailField('Tell them by email?', 'No: they know') }),
    shown: shownLetter,
    entry: hidden(),
    seen: hidden(),
  };
}

/** A change: everything again, and why. */
export function changeFields(known: ToBook) {
  return {
    ...appointmentFields(known),
    why: line({
      label: 'Why is it changed?',
      hint: 'For colleagues: it does not go into the email.',
      name: 'The reason',
      longest: 200,
    }),
    entry: hidden(),
    seen: hidden(),
  };
}

/** What became of an appointment. */
export const outcomeFields = {
  why: line({ label: 'In one line', name: 'The line', longest: 200 }),
  entry: hidden(),
  seen: hidden(),
  outcome: press<AppointmentOutcome>({
    label: 'Did they come?',
    options: [
      { code: 'did-not-come', label: 'Save: they did not come' },
      { code: 'attended', label: 'Save: they came' },
    ],
    error: 'Say whether they came: save it with one of the two buttons',
  }),
};
