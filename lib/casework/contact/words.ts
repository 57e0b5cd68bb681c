import {
  type ContactDetails,
  type ContactWay,
  contactWays,
} from '#lib/disclosure/contact-details.ts';

/** Contact wishes as instructions to the caseworker who is about to act on them. */

/** A way of contact, and whether it may be used at all. */
export interface WayInWords {
  readonly way: ContactWay;
  readonly name: string;
  readonly isSafe: boolean;
  /** The number or address; only of a safe way, so that no other can be used by mistake. */
  readonly value: string;
  /** Whether a number or address was left that must not be used. */
  readonly isWithheld: boolean;
  /** What must be heeded when using it. */
  readonly caution: string | undefined;
}

const wayNames: Readonly<Record<ContactWay, string>> = {
  email: 'Email',
  call: 'Phone call',
  text: 'Text message',
  voicemail: 'Voicemail',
  teams: 'Teams',
};

const voicemailCautions: Readonly<Record<ContactDetails['voicemailWords'], string>> = {
  none: 'Leave no message',
  'first-name': 'Say a first name only',
  university: 'You may say that it is the University',
};

const dayNames = new Map([
  ['monday', 'Monday'],
  ['tuesday', 'Tuesday'],
  ['wednesday', 'Wednesday'],
  ['thursday', 'Thursday'],
  ['friday', 'Friday'],
]);

const timeNames = new Map([
  ['morning', 'morning, 9 to 12'],
  ['midday', 'midday, 12 to 2'],
  ['afternoon', 'afternoon, 2 to 5'],
]);

const unreachableWords: Readonly<Record<ContactDetails['unreachable'], string>> = {
  stop: 'Stop trying',
  'next-way': 'Try the next safe way',
  wait: 'Wait for them to get in touch',
};

/** @returns every way of contact in the order of the form, safe or not */
export function waysInWords(details: ContactDetails): WayInWords[] {
  return contactWays.map((way) => {
    const isSafe = details[`${way}Safe`] === 'yes';
    const value = addressFor(way, details);
    return {
      way,
      name: wayNames[way],
      isSafe,
      value: isSafe ? value : '',
      isWithheld: !isSafe && value !== '' && !isShownForAnotherWay(way, details),
      caution:
        isSafe && way === 'voicemail' ? voicemailCautions[details.voicemailWords] : undefined,
    };
  });
}

/** @returns when it is safe: "Monday or Tuesday; morning, 9 to 12", or undefined where nothing was said */
export function safeTimesInWords({
  safeDays,
  safeTimes,
}: Pick<ContactDetails, 'safeDays' | 'safeTimes'>): string | undefined {
  const days = either(safeDays.map((day) => dayNames.get(day) ?? day));
  const times = safeTimes.map((time) => timeNames.get(time) ?? time).join('; ');
  const parts = [days, times].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** @returns what to do when somebody else answers; the cover name stands apart, in `coverName` */
export function ifSomeoneElseAnswers({
  answeredByOther,
  coverName,
}: Pick<ContactDetails, 'answeredByOther' | 'coverName'>): {
  readonly words: string;
  readonly coverName: string | undefined;
} {
  switch (answeredByOther) {
    case 'hang-up':
      return { words: 'Hang up and say nothing', coverName: undefined };
    case 'wrong-number':
      return { words: 'Say that it is a wrong number', coverName: undefined };
    case 'cover-name':
      return { words: 'Use this name and no other', coverName };
  }
}

/** @returns what to do when nobody can be reached */
export function ifUnreachable({ unreachable }: Pick<ContactDetails, 'unreachable'>): string {
  return unreachableWords[unreachable];
}

function addressFor(way: ContactWay, { email, phone, teams }: ContactDetails): string {
  if (way === 'email') return email;
  return way === 'teams' ? teams : phone;
}

/** Call, text and voicemail share one number: where one of them is safe, it is in view. */
function isShownForAnotherWay(way: ContactWay, details: ContactDetails): boolean {
  const sharesNumber = way !== 'email' && way !== 'teams';
  return (
    sharesNumber &&
    [details.callSafe, details.textSafe, details.voicemailSafe].some((safe) => safe === 'yes')
  );
}

function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
