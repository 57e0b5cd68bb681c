import { email, phone } from '#lib/forms/address-fields.ts';
import type { FieldOption } from '#lib/forms/field.ts';
import { choice, line, lines, ticks, ticksOfIds, wish } from '#lib/forms/fields.ts';
import { drawnFields } from '#lib/forms/read-form.ts';

/*
 * What a named reporter is asked: who they are to us, how they may be reached, and what must never happen. What each field begins with
 * is the most careful answer.
 */

/** Somebody who can be ticked, under the words that they agreed to. */
export interface ListedPerson {
  readonly id: string;
  readonly listedAs: string;
}

const yesOrNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const;

/** Whether a way of contact may be used. */
const isSafe = (label: string, doing: string) =>
  choice({
    label,
    options: [
      { code: 'yes', label: 'Yes, it is safe' },
      { code: 'no', label: 'No' },
    ],
    error: `Choose yes or no: is it safe to ${doing}?`,
    start: 'no',
  });

const dayOptions = [
  { code: 'monday', label: 'Monday' },
  { code: 'tuesday', label: 'Tuesday' },
  { code: 'wednesday', label: 'Wednesday' },
  { code: 'thursday', label: 'Thursday' },
  { code: 'friday', label: 'Friday' },
] as const;

const you = {
  name: line({
    label: 'Name you’d like us to use (optional)',
    hint: 'A first name or a nickname is fine.',
    name: 'Name',
    longest: 80,
    autoComplete: 'nickname',
  }),
  pronouns: line({ label: 'Pronouns (optional)', name: 'Pronouns', longest: 40 }),
};

/** Ways of contact, and whether each is safe. */
const ways = {
  email: email({ label: 'Email address', autoComplete: 'email', asksMore: true }),
  emailSafe: isSafe('Is it safe to email you there?', 'email you'),
  phone: phone({ label: 'Phone number', autoComplete: 'tel', asksMore: true }),
  callSafe: isSafe('Is it safe to call you there?', 'call you'),
  textSafe: isSafe('Is it safe to text you there?', 'text you'),
  voicemailSafe: isSafe('Is it safe to leave a voicemail there?', 'leave a voicemail'),
  voicemailWords: choice({
    label: 'What may a voicemail say?',
    options: [
      { code: 'none', label: 'Leave no message' },
      { code: 'first-name', label: 'Say a first name only' },
      { code: 'university', label: 'You may say that it is the University' },
    ],
    isStacked: true,
    error: 'Choose what a voicemail may say',
    start: 'none',
  }),
  teams: line({
    label: 'Microsoft Teams name or address',
    name: 'Teams name or address',
    longest: 254,
    asksMore: true,
  }),
  teamsSafe: isSafe('Is it safe to message you on Teams?', 'message you on Teams'),
  mayConfirm: choice({
    label: 'May we email you to confirm that we have it?',
    hint: 'The email does not say what it is about.',
    options: yesOrNo,
    error: 'Choose yes or no: may we email you to confirm that we have it?',
    start: 'no',
  }),
};

/** When to call and when never, who else might see or hear, and what to do then. */
const calling = {
  safeDays: ticks({
    label: 'Which days are safe?',
    options: dayOptions,
    error: 'Choose the safe days from those on this page',
  }),
  safeTimes: ticks({
    label: 'Which times are safe?',
    options: [
      { code: 'morning', label: 'Morning, 9 to 12' },
      { code: 'midday', label: 'Midday, 12 to 2' },
      { code: 'afternoon', label: 'Afternoon, 2 to 5' },
    ],
    error: 'Choose the safe times from those on this page',
  }),
  neverCall: line({ label: 'Times when we must never call', longest: 200 }),
  seenBy: line({
    label: 'Who else can see your messages or answer your phone?',
    name: 'Your answer about who else can see your messages',
    longest: 200,
  }),
  answeredByOther: choice({
    label: 'If someone else answers, what should we do?',
    options: [
      { code: 'hang-up', label: 'Hang up and say nothing' },
      { code: 'wrong-number', label: 'Say it is a wrong number' },
      { code: 'cover-name', label: 'Use a different name' },
    ],
    isStacked: true,
    error: 'Choose what we should do if someone else answers',
    start: 'hang-up',
  }),
  coverName: line({
    label: 'If we should use a different name: which?',
    name: 'The name to use if someone else answers',
    longest: 80,
  }),
  unreachable: choice({
    label: 'If we cannot reach you, what should we do?',
    options: [
      { code: 'stop', label: 'Stop trying' },
      { code: 'next-way', label: 'Try the next safe way' },
      { code: 'wait', label: 'Wait for me to get in touch' },
    ],
    isStacked: true,
    error: 'Choose what we should do if we cannot reach you',
    start: 'wait',
  }),
};

const note = {
  note: lines({
    label: 'Note',
    hint: 'Only about how to contact you safely. You do not need to describe what happened.',
    longest: 500,
    rows: 4,
    isCounted: true,
  }),
};

/** Adjustments for the appointment, whom the person would like to see, and who must not be given the case. */
const needs = (people: readonly FieldOption[]) => ({
  interpreter: line({
    label: 'An interpreter: which language?',
    name: 'Language of the interpreter',
    longest: 80,
  }),
  signLanguage: wish({
    label: 'Sign language',
    tickLabel: 'A British Sign Language interpreter',
    error: 'Tick sign language, or leave it without a tick',
  }),
  access: lines({ label: 'Access needs', longest: 300, rows: 2 }),
  friend: wish({
    label: 'Company',
    tickLabel: 'I would like a friend to be at the appointment',
    error: 'Tick that you would like a friend to be there, or leave it without a tick',
  }),
  preference: lines({
    label: 'Who would you like to see?',
    hint: 'For example, someone you identify with. We meet this wherever we can.',
    name: 'Your answer about who you would like to see',
    longest: 300,
    rows: 2,
  }),
  notToPeople: ticksOfIds({
    label: 'Is there anyone here who must not be given this case?',
    hint: 'These people could be given it. Whoever you tick will not see that it exists.',
    options: people,
    isStacked: true,
    error: 'Choose the people who must not be given this case from those on this page',
  }),
  notTo: lines({
    label:
      people.length > 0
        ? 'Anyone else who must not be given this case?'
        : 'Is there anyone who must not be given this case?',
    hint: 'A full name or an email address is safest. Whoever we recognise will not see that it exists. If we are not sure, someone your words do not seem to fit checks first.',
    name: 'Your answer about who must not be given this case',
    longest: 300,
    rows: 2,
  }),
});

/** Every field of the form, in its order. */
export const contactFields = { ...you, ...ways, ...calling, ...needs([]), ...note };

/**
 * @param people who could be given the case and agreed to be named here
 * @returns what a page draws of each part of the form
 */
export function contactParts(people: readonly ListedPerson[]) {
  const options = people.map(({ id, listedAs }) => ({ code: id, label: listedAs }));
  return {
    you: drawnFields(you),
    ways: drawnFields(ways),
    calling: drawnFields(calling),
    needs: drawnFields(needs(options)),
    note: drawnFields(note),
  };
}

export type ContactParts = ReturnType<typeof contactParts>;
