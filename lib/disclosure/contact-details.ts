import { z } from 'zod';
import { typed, typedCode, typedLine } from './typed-text.ts';

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

const longestNote = 500;

/** The confirmation greets by name: nobody may use it to send a link to somebody else. */
const webAddress = /[/@]|www\.|[\p{L}\d-]{3,}\.\p{L}{2,}/iu;

/** Without what nobody sees, and with wide letters and dots as what they look like. */
function asSeen(value: string): string {
  return value.normalize('NFKC').replace(/\p{Format}/gu, '');
}

const yesOrNo = (missing: string) => z.enum(['yes', 'no'], { error: missing });
const safeOrNot = z.enum(['yes', 'no'], { error: 'Choose yes or no' }).default('no');
const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum(choices, { error: 'Choose one of the answers' });
const someOf = <const Choices extends readonly string[]>(choices: Choices) =>
  z
    .array(z.enum(choices, { error: 'Choose from the answers on this page' }))
    .transform((chosen) => choices.filter((choice) => chosen.some((one) => one === choice)))
    .default([]);

const phonePattern = /^\+?(?:[\s().-]*\d){7,15}[\s().-]*$/;

export const contactDetailsSchema = z
  .strictObject({
    name: typedLine(80).refine((value) => !webAddress.test(asSeen(value)), {
      error: 'Type a name without a web address',
    }),
    pronouns: typedLine(40),
    email: typedCode(254),
    emailSafe: safeOrNot,
    phone: typedCode(30),
    callSafe: safeOrNot,
    textSafe: safeOrNot,
    voicemailSafe: safeOrNot,
    voicemailWords: oneOf(voicemailWords).default('none'),
    teams: typedLine(254),
    teamsSafe: safeOrNot,
    mayConfirm: yesOrNo('Say whether we may write to you to confirm that we have it').default('no'),
    safeDays: someOf(safeDays),
    safeTimes: someOf(safeTimes),
    neverCall: typedLine(200),
    seenBy: typedLine(200),
    answeredByOther: oneOf(answeredByOther).default('hang-up'),
    coverName: typedLine(80),
    unreachable: oneOf(unreachableWishes).default('wait'),
    interpreter: typedLine(80),
    signLanguage: z.enum(['yes']).optional(),
    access: typed(300),
    friend: z.enum(['yes']).optional(),
    preference: typed(300),
    notTo: typed(300),
    note: typed(longestNote),
  })
  .superRefine((details, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const phoneIsUsed = [details.callSafe, details.textSafe, details.voicemailSafe].includes('yes');

    if (safeWays(details).length === 0) {
      problem('emailSafe', 'Choose at least one way to contact you that is safe');
    }
    if (details.email !== '' && !z.email().safeParse(details.email).success) {
      problem('email', 'Check the email address. It should look like name@example.com');
    } else if (details.emailSafe === 'yes' && details.email === '') {
      problem('email', 'Type the email address that is safe');
    }
    if (details.phone !== '' && !phonePattern.test(details.phone)) {
      problem('phone', 'Check the phone number. It should look like 07700 900123');
    } else if (phoneIsUsed && details.phone === '') {
      problem('phone', 'Type the phone number that is safe');
    }
    if (details.teamsSafe === 'yes' && details.teams === '') {
      problem('teams', 'Type your Teams name or address');
    }
    if (details.mayConfirm === 'yes' && details.emailSafe === 'no') {
      problem('mayConfirm', 'We can only confirm by email. Say that email is safe, or choose no');
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
 * @returns the one address that an email may go to, or undefined: the owner gave none, did not call it safe
 *   or did not allow this. It is asked anew each time that something is sent.
 */
export function addressForConfirmation(details: ContactDetails): string | undefined {
  const allowed = details.emailSafe === 'yes' && details.mayConfirm === 'yes';
  return allowed && details.email !== '' ? details.email : undefined;
}

/** What a form posted, by field name: as it was typed, to be shown again. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>;

const listFields = new Set(['safeDays', 'safeTimes']);

/**
 * Reads a posted form.
 * @returns the details, or what is wrong by field name in plain words (the form's order), with what was typed
 */
export function readContactDetails(
  form: FormData,
):
  | { readonly details: ContactDetails; readonly values: TypedFields }
  | { readonly values: TypedFields; readonly errors: Readonly<Record<string, string>> } {
  const values: Record<string, string | string[]> = {};
  for (const field of Object.keys(contactDetailsSchema.shape)) {
    const given = form.getAll(field).filter((value) => typeof value === 'string');
    if (listFields.has(field)) values[field] = given;
    else if (given[0] !== undefined) values[field] = given[0];
  }
  const result = contactDetailsSchema.safeParse(values);
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
