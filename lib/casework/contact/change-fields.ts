import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';
import { contradictionsIn } from '#lib/disclosure/contact-problems.ts';
import { keptFields } from '#lib/disclosure/kept-contact-fields.ts';
import type { ErrorsOf, Field, PostedValues, ValuesOf } from '#lib/forms/field.ts';
import { choice, hidden, inFold, inGroup, moment, tick } from '#lib/forms/fields.ts';

/* The form on which a person's contact wishes are changed: the fields of the form on which they gave them, and how they said so. */

/** How a person said what they wish now. */
export const tellings = [
  { code: 'phone', label: 'On the phone', inStory: 'said on the phone' },
  { code: 'in-person', label: 'In person', inStory: 'said in person' },
  { code: 'writing', label: 'In writing', inStory: 'said in writing' },
  { code: 'for-them', label: 'Somebody said it whom they asked to', inStory: 'said for them' },
] as const;

const { notTo: _, notToPeople: __, ...wishes } = keptFields;

/** The wishes that are changed here, by name. Who must not be given the case is changed elsewhere. */
export type Wishes = Omit<ContactDetails, 'notTo' | 'notToPeople'>;
export type WishName = keyof Wishes;
export const wishNames = Object.keys(wishes).filter((name): name is WishName => name in wishes);

const needs = 'What they need, and whom they would like to see';

/** @param hasConsent whether they have agreed to be contacted */
export function changeWishesFields({ hasConsent }: { readonly hasConsent: boolean }) {
  const { interpreter, signLanguage, access, friend, preference, name, pronouns, ...reach } =
    wishes;
  const { email, emailSafe, phone, callSafe, textSafe, voicemailSafe, voicemailWords, ...others } =
    reach;
  const { teams: onTeams, teamsSafe, mayConfirm, ...heed } = others;
  const teams = { teams: onTeams, teamsSafe };
  return {
    ...inGroup('How they said it', {
      toldBy: choice({
        label: 'How did they say it?',
        hint: 'Only what they said themselves, or asked somebody to say.',
        options: tellings,
        isStacked: true,
        error: 'Choose how they said it',
      }),
      at: moment({ label: 'When did they say it?', name: 'When they said it' }),
    }),
    // What a browser would fill in is about the colleague who sits at it.
    ...inGroup('What to call them', { name: { ...name, autoComplete: undefined }, pronouns }),
    ...inGroup('Ways to reach them', {
      email: { ...email, autoComplete: undefined },
      emailSafe,
      phone: { ...phone, autoComplete: undefined },
      callSafe,
      textSafe,
      voicemailSafe,
      voicemailWords,
      mayConfirm: {
        ...mayConfirm,
        label: 'May we write to you by email?',
        hint: 'What we write there does not say what it is about.',
      },
      ...teams,
    }),
    ...inGroup('When, and what to heed', heed),
    interpreter: inFold(needs, interpreter),
    signLanguage: inFold(needs, signLanguage),
    access: inFold(needs, access),
    friend: inFold(needs, friend),
    preference: inFold(needs, preference),
    ...inGroup('What holds from now on', {
      noWay: tick({
        label: 'No way is safe any more',
        hint: 'Then nobody contacts them, and the lead decides how to go on. They can still come in, or get in touch themselves.',
      }),
      ...(hasConsent && {
        stops: tick({
          label: 'They do not want us to contact them any more',
          hint: 'Then nobody contacts them, and the lead decides how to go on. They can still come in, or get in touch themselves.',
        }),
      }),
      ...(!hasConsent && { agrees: tick({ label: 'They agree to be contacted like this' }) }),
      readBack: tick({
        label: 'I read the email address back to them, and it is right',
        hint: 'What was discussed is only ever written to an address that was read back.',
      }),
    }),
    seen: hidden(),
  };
}

type ChangeRead = Partial<ValuesOf<ReturnType<typeof changeWishesFields>>> & Wishes;

/** @returns what the fields of the form have to do with each other */
export function changeErrors(
  read: ChangeRead,
  known: {
    readonly before: Wishes;
    readonly now: Temporal.Instant;
    readonly receivedAt: Temporal.Instant;
  },
): ErrorsOf<ReturnType<typeof changeWishesFields>> {
  const isAnySafe = safeWays(read).length > 0;
  const hasEmail = read.email !== '' && read.emailSafe === 'yes';
  const isSame =
    read.agrees !== true && read.stops !== true && changedIn(known.before, read).length === 0;
  return {
    ...contradictionsIn(read),
    at: momentError(read.at, known),
    noWay: noWayError(read.noWay === true, isAnySafe),
    readBack:
      read.readBack === true && !hasEmail
        ? 'There is no safe email address to read back'
        : undefined,
    ...(isSame && {
      name: 'Nothing is changed yet. If all of it is still right, confirm it instead',
    }),
  };
}

/** @returns the wishes that are not what they were, in the order of the form */
export function changedIn(before: Wishes, after: Wishes): readonly WishName[] {
  return wishNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** @returns the wishes as a form holds them */
export function wishesAsPosted(stored: Wishes): PostedValues {
  return Object.fromEntries(wishNames.map((name) => [name, stored[name] ?? '']));
}

/** @returns how a field is called, and what it holds as a person reads it */
export function wishField(name: WishName): Field {
  return wishes[name];
}

function noWayError(isTicked: boolean, isAnySafe: boolean): string | undefined {
  if (isTicked && isAnySafe)
    return 'A way is called safe above. Choose no there, or take this tick away';
  return isTicked || isAnySafe
    ? undefined
    : 'No way is called safe. Choose yes for one that is, or say here that none is';
}

function momentError(
  at: unknown,
  { now, receivedAt }: { readonly now: Temporal.Instant; readonly receivedAt: Temporal.Instant },
): string | undefined {
  if (!(at instanceof Temporal.Instant)) return undefined;
  if (Temporal.Instant.compare(at, now) > 0) return 'When they said it: this has not happened yet';
  const arrival = receivedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return Temporal.Instant.compare(at, arrival) < 0
    ? 'When they said it: this is before the case came'
    : undefined;
}
