import { formattedPosted } from '#lib/forms/posted-words.ts';
import { type Wishes, type WishName, wishField, wishNames } from './change-fields.ts';

/** Wishes as an entry names them. */
const names: Readonly<Record<WishName, string>> = {
  name: 'Name to use',
  pronouns: 'Pronouns',
  email: 'Email address',
  emailSafe: 'To email them',
  phone: 'Phone number',
  callSafe: 'To call them',
  textSafe: 'To text them',
  voicemailSafe: 'To leave a voicemail',
  voicemailWords: 'What a voicemail may say',
  teams: 'Teams name or address',
  teamsSafe: 'To message them on Teams',
  mayConfirm: 'To write to them by email',
  safeDays: 'Safe days',
  safeTimes: 'Safe times',
  neverCall: 'When never to call',
  seenBy: 'Who else can see or hear it',
  answeredByOther: 'If someone else answers',
  coverName: 'The name to use then',
  unreachable: 'If they cannot be reached',
  interpreter: 'Interpreter',
  signLanguage: 'Sign language',
  access: 'Access needs',
  friend: 'Company',
  preference: 'Whom they would like to see',
  note: 'Note',
};

/** @returns what was changed, as a line of the Story says it: which wishes, and never what they are */
export function changedInWords(changed: readonly string[]): string {
  return wishNames
    .filter((name) => changed.includes(name))
    .map((name, place) => (place === 0 ? names[name] : lowerFirst(names[name])))
    .join(', ');
}

/** One of the wishes, in two sets of them that are looked at together. */
export interface WishOfTwo {
  readonly name: WishName;
  /** How it is called. */
  readonly term: string;
  readonly older: string;
  readonly newer: string;
  /** What holds until the person is asked. */
  readonly until: string;
}

/**
 * @param until what holds of the two until the person is asked
 * @returns every wish that one of them says something about, in the order of the form, as people read it; empty where nothing is said
 */
export function wishesOfTwo(
  older: Wishes,
  newer: Wishes,
  until: Wishes,
): { readonly differing: readonly WishOfTwo[]; readonly same: readonly WishOfTwo[] } {
  const all = wishNames
    .map((name) => ({
      name,
      term: names[name],
      older: wishInWords(name, older[name]),
      newer: wishInWords(name, newer[name]),
      until: wishInWords(name, until[name]),
    }))
    .filter((one) => one.older !== '' || one.newer !== '');
  return {
    differing: all.filter((one) => one.older !== one.newer),
    same: all.filter((one) => one.older === one.newer),
  };
}

/**
 * @param stored wishes as they were kept: of any release
 * @returns a line for each of them that says something; who must not be given the case is no part of it
 */
export function wishesInLines(stored: Readonly<Record<string, unknown>>): string {
  return wishNames
    .flatMap((name) => {
      const words = wishInWords(name, stored[name]);
      return words === '' ? [] : [`${names[name]}: ${words}`];
    })
    .join('\n');
}

function wishInWords(name: WishName, stored: unknown): string {
  const posted = postedOf(stored);
  return posted === undefined ? '' : formattedPosted(wishField(name), posted);
}

function postedOf(value: unknown): string | readonly string[] | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

function lowerFirst(words: string): string {
  return words.startsWith('Teams') ? words : `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
