import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import type { contactFields } from './contact-fields.ts';

/* What can be wrong with contact details as a whole, where each field may be well by itself. */

type Details = Omit<
  ValuesOf<typeof contactFields>,
  'signLanguage' | 'friend' | 'notTo' | 'notToPeople'
>;

/** What is wrong, in words beside which field, and where it is so. */
const problems: readonly (readonly [
  field: keyof Details,
  isSo: (details: Details) => boolean,
  words: string,
])[] = [
  [
    'email',
    ({ email, emailSafe }) => emailSafe === 'yes' && email === '',
    'Type the email address that is safe',
  ],
  [
    'phone',
    (details) => isPhoneSafe(details) && details.phone === '',
    'Type the phone number that is safe',
  ],
  [
    'teams',
    ({ teams, teamsSafe }) => teamsSafe === 'yes' && teams === '',
    'Type the Teams name or address that is safe',
  ],
  [
    'mayConfirm',
    ({ mayConfirm, emailSafe }) => mayConfirm === 'yes' && emailSafe === 'no',
    'We can only confirm by email. Say that it is safe to email you, or choose no',
  ],
  [
    'coverName',
    ({ answeredByOther, coverName }) => answeredByOther === 'cover-name' && coverName === '',
    'Type the name that we should use if someone else answers',
  ],
];

const orElse = 'or give another safe way';

/** A way that was typed and is marked as not safe: where to go, and what to do there. */
const notSafe = [
  {
    way: 'email',
    field: 'emailSafe',
    words: `You typed an email address, but it is marked as not safe. Choose yes if it is safe, ${orElse}`,
  },
  {
    way: 'phone',
    field: 'callSafe',
    words: `You typed a phone number, but calls, texts and voicemail are marked as not safe. Choose yes for what is safe, ${orElse}`,
  },
  {
    way: 'teams',
    field: 'teamsSafe',
    words: `You typed a Teams name or address, but it is marked as not safe. Choose yes if it is safe, ${orElse}`,
  },
] as const;

/** @returns what is wrong with contact details as a whole, by field */
export function problemsOf(details: Details): ErrorsOf<typeof contactFields> {
  return { ...contradictionsIn(details), ...(!isAnyWaySafe(details) && noSafeWay(details)) };
}

/** @returns what in contact details contradicts itself, by field, whether or not any way is safe */
export function contradictionsIn(details: Details): ErrorsOf<typeof contactFields> {
  const found = problems.filter(([, isSo]) => isSo(details));
  return Object.fromEntries(found.map(([field, , words]) => [field, words]));
}

/** What to do where no way is safe: it depends on what was typed. */
function noSafeWay(details: Details): Readonly<Record<string, string>> {
  const [first, ...more] = notSafe.filter(({ way }) => details[way] !== '');
  if (first === undefined) {
    return {
      email: 'Type an email address, a phone number or a Teams name, and say that it is safe',
    };
  }
  const oneOfThem =
    'We need one way that is safe for you. Choose yes for it, or give another. If none is, go back and send without your name';
  return { [first.field]: more.length === 0 ? first.words : oneOfThem };
}

function isPhoneSafe({ callSafe, textSafe, voicemailSafe }: Details): boolean {
  return [callSafe, textSafe, voicemailSafe].includes('yes');
}

function isAnyWaySafe(details: Details): boolean {
  return details.emailSafe === 'yes' || isPhoneSafe(details) || details.teamsSafe === 'yes';
}
