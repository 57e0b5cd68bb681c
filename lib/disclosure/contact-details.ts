import { z } from 'zod';
import { typed, typedLine } from '#lib/forms/typed-text.ts';
import { addressForMachines, emailAddress } from './email-address.ts';
import { longestNote } from './longest-note.ts';
import { longestTyped } from './longest-typed.ts';
import { phoneNumber } from './phone-number.ts';
import { mostTicked, tickedIds, tickedOf } from './ticked.ts';

/**
 * What a named reporter leaves: who they are to us, how they may be reached, and what must never happen. It is
 * sealed before it is stored. The form's fields have these names.
 */

export const safeDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export const safeTimes = ['morning', 'midday', 'afternoon'] as const;
export const voicemailWords = ['none', 'first-name', 'university'] as const;
export const answeredByOther = ['hang-up', 'wrong-number', 'cover-name'] as const;
export const unreachableWishes = ['stop', 'next-way', 'wait'] as const;

/** The ways of contact, in the order in which the form asks. Call, text and voicemail share a phone number. */
export const contactWays = ['email', 'call', 'text', 'voicemail', 'teams'] as const;
export type ContactWay = (typeof contactWays)[number];

const oneOf = <const Choices extends readonly string[]>(choices: Choices, error: string) =>
  z.enum(choices, { error });
const isItSafe = (doing: string) =>
  oneOf(['yes', 'no'], `Choose yes or no: is it safe to ${doing}?`).default('no');
const wanted = (what: string) =>
  oneOf(['yes'], `Tick ${what}, or leave it without a tick`).optional();

/**
 * As it is stored. What the form asks of it was asked when it came; of somebody whom a member of staff wrote down there may be no
 * safe way at all.
 */
export const storedContactSchema = z.strictObject({
  name: typedLine('Name', 80),
  pronouns: typedLine('Pronouns', 40),
  email: emailAddress,
  emailSafe: isItSafe('email you'),
  phone: phoneNumber,
  callSafe: isItSafe('call you'),
  textSafe: isItSafe('text you'),
  voicemailSafe: isItSafe('leave a voicemail'),
  voicemailWords: oneOf(voicemailWords, 'Choose what a voicemail may say').default('none'),
  teams: typedLine('Teams name or address', 254),
  teamsSafe: isItSafe('message you on Teams'),
  mayConfirm: oneOf(
    ['yes', 'no'],
    'Choose yes or no: may we email you to confirm that we have it?',
  ).default('no'),
  safeDays: tickedOf(safeDays, 'Choose the safe days from those on this page'),
  safeTimes: tickedOf(safeTimes, 'Choose the safe times from those on this page'),
  neverCall: typedLine('Times when we must never call', 200),
  seenBy: typedLine('Your answer about who else can see your messages', 200),
  answeredByOther: oneOf(
    answeredByOther,
    'Choose what we should do if someone else answers',
  ).default('hang-up'),
  coverName: typedLine('The name to use if someone else answers', 80),
  unreachable: oneOf(unreachableWishes, 'Choose what we should do if we cannot reach you').default(
    'wait',
  ),
  interpreter: typedLine('Language of the interpreter', 80),
  signLanguage: wanted('sign language'),
  access: typed('Access needs', 300),
  friend: wanted('that you would like a friend to be there'),
  preference: typed('Your answer about who you would like to see', 300),
  notToPeople: tickedIds(
    'Choose the people who must not be given this case from those on this page',
  ),
  notTo: typed('Your answer about who must not be given this case', 300),
  note: typed('Note', longestNote),
});

export const contactDetailsSchema = storedContactSchema.superRefine((details, context) => {
  const problem = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  const phoneIsUsed = [details.callSafe, details.textSafe, details.voicemailSafe].includes('yes');

  if (safeWays(details).length === 0) problem(...noSafeWay(details));
  if (details.emailSafe === 'yes' && details.email === '') {
    problem('email', 'Type the email address that is safe');
  }
  if (phoneIsUsed && details.phone === '') {
    problem('phone', 'Type the phone number that is safe');
  }
  if (details.teamsSafe === 'yes' && details.teams === '') {
    problem('teams', 'Type the Teams name or address that is safe');
  }
  if (details.mayConfirm === 'yes' && details.emailSafe === 'no') {
    problem(
      'mayConfirm',
      'We can only confirm by email. Say that it is safe to email you, or choose no',
    );
  }
  if (details.answeredByOther === 'cover-name' && details.coverName === '') {
    problem('coverName', 'Type the name that we should use if someone else answers');
  }
});

export type ContactDetails = z.output<typeof contactDetailsSchema>;

type SafetyOfWays = Pick<
  ContactDetails,
  'emailSafe' | 'callSafe' | 'textSafe' | 'voicemailSafe' | 'teamsSafe'
>;

/** @returns the ways of contact that their owner called safe; nothing else may ever be used */
export function safeWays(details: SafetyOfWays): ContactWay[] {
  return contactWays.filter((way) => details[`${way}Safe`] === 'yes');
}

/**
 * @returns the one address that an email may go to, as machines write it, or undefined: the owner gave none, did not call it safe
 *   or did not allow this. It is asked again each time that something is sent.
 */
export function addressForConfirmation(details: ContactDetails): string | undefined {
  const allowed = details.emailSafe === 'yes' && details.mayConfirm === 'yes';
  return allowed && details.email !== '' ? addressForMachines(details.email) : undefined;
}

/** @returns the field to go to when no way is safe, and what to do there: it depends on what was typed */
function noSafeWay({
  email,
  phone,
  teams,
}: Pick<ContactDetails, 'email' | 'phone' | 'teams'>): readonly [field: string, words: string] {
  const orElse = 'or give another safe way';
  const typedWays = [
    [
      email,
      'emailSafe',
      `You typed an email address, but it is marked as not safe. Choose yes if it is safe, ${orElse}`,
    ],
    [
      phone,
      'callSafe',
      `You typed a phone number, but calls, texts and voicemail are marked as not safe. Choose yes for what is safe, ${orElse}`,
    ],
    [
      teams,
      'teamsSafe',
      `You typed a Teams name or address, but it is marked as not safe. Choose yes if it is safe, ${orElse}`,
    ],
  ] as const;
  const given = typedWays.filter(([value]) => value !== '');
  const [first] = given;
  if (first === undefined) {
    return [
      'email',
      'Type an email address, a phone number or a Teams name, and say that it is safe',
    ];
  }
  const [, field, words] = first;
  return given.length === 1
    ? [field, words]
    : [
        field,
        'We need one way that is safe for you. Choose yes for it, or give another. If none is, go back and send without your name',
      ];
}

/** What a form posted, by field name, to be shown again. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>;

const listFields: ReadonlySet<string> = new Set(['safeDays', 'safeTimes', 'notToPeople']);

/** The longest code of a tick, in code units, or more. */
const longestTick = 64;

/**
 * Reads a posted form.
 * @returns the details, or what is wrong by field name in plain words (the form's order), with what is shown again: each
 *   field as it was understood, or as it was typed where it was not
 */
export function readContactDetails(
  form: FormData,
):
  | { readonly details: ContactDetails; readonly values: TypedFields }
  | { readonly values: TypedFields; readonly errors: Readonly<Record<string, string>> } {
  const posted = postedIn(form);
  const values = shownAgain(posted);
  const result = contactDetailsSchema.safeParse(posted);
  if (result.success) return { details: result.data, values };
  const found = new Map<string, string>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0]);
    if (!found.has(field)) found.set(field, issue.message);
  }
  const inOrder = Object.keys(contactDetailsSchema.shape).filter((field) => found.has(field));
  return {
    values,
    errors: Object.fromEntries(inOrder.map((field) => [field, found.get(field) ?? ''])),
  };
}

/** One pass, however many fields there are; of a field that is posted twice the first counts. */
function postedIn(form: FormData): Readonly<Record<string, string | string[]>> {
  const posted = new Map<string, string | string[]>([...listFields].map((field) => [field, []]));
  for (const [field, value] of form) {
    if (typeof value !== 'string' || !Object.hasOwn(contactDetailsSchema.shape, field)) continue;
    const before = posted.get(field);
    if (before === undefined) posted.set(field, value);
    // One more than is allowed is enough to say so.
    else if (Array.isArray(before) && before.length <= mostTicked) before.push(value);
  }
  return Object.fromEntries(posted);
}

function shownAgain(posted: Readonly<Record<string, string | string[]>>): TypedFields {
  const shown: Record<string, string | readonly string[]> = {};
  for (const [field, schema] of Object.entries(contactDetailsSchema.shape)) {
    const value = posted[field];
    if (typeof value === 'string') {
      const understood = schema.safeParse(value).data;
      shown[field] = typeof understood === 'string' ? understood : asFarAsItFits(value);
    } else if (value !== undefined) {
      shown[field] = value.slice(0, mostTicked).filter(({ length }) => length <= longestTick);
    }
  }
  return shown;
}

/** No form lets a person type more, but for line breaks, which are sent as two units each. */
function asFarAsItFits(typedText: string): string {
  const start = typedText.slice(0, 2 * longestTyped.lines);
  return start.isWellFormed() ? start : start.slice(0, -1);
}
