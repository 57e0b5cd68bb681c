import { type ContactDetails, type ContactWay, safeWays } from '#lib/disclosure/contact-details.ts';
import { addressForMachines } from '#lib/forms/email-address.ts';
import { phoneForMachines } from '#lib/forms/phone-number.ts';
import { isBoundByHours } from './safe-hours.ts';

/* Of two sets of wishes, those that hold until the person is asked: decision 0043. */

type Details = Readonly<ContactDetails>;
type Address = 'email' | 'phone' | 'teams';

const addressOf: Readonly<Record<ContactWay, Address>> = {
  email: 'email',
  call: 'phone',
  text: 'phone',
  voicemail: 'phone',
  teams: 'teams',
};

/** As each is compared, whichever way it was typed. */
const forMachines: Readonly<Record<Address, (typed: string) => string>> = {
  email: (typed) => addressForMachines(typed).toLowerCase(),
  phone: (typed) => `${phoneForMachines(typed)}${/ ext \d+$/.exec(typed)?.[0] ?? ''}`,
  teams: (typed) => typed.toLowerCase(),
};

/** The most careful first. */
const careful = {
  voicemailWords: ['none', 'first-name', 'university'],
  answeredByOther: ['wrong-number', 'hang-up', 'cover-name'],
  unreachable: ['stop', 'wait', 'next-way'],
} as const;

/**
 * The wishes that hold when a newer disclosure is joined to an older case, until the person says which are theirs: nothing is allowed that
 * one of the two forbids, since whoever knows a person's number can send a disclosure in their name.
 *
 * - A way is safe where both call it safe at the same address. An address that differs from the older one, or that the newer disclosure does
 *   not name, is kept and not safe yet. An address of a kind that the older wishes do not have is as safe as the newer ones say, unless the
 *   older ones speak against it: they call no way safe, or, for a phone, they name times when nobody may call.
 * - Days and times are those that both name; where one names none, those of the other. Where no day or time is in both, nothing that rings is safe.
 * - If someone else answers, "say it is a wrong number" comes before "hang up": it was chosen, where hanging up is how the form begins, and
 *   calls that end in silence make people suspicious. A cover name is used where both name the same one: it works only while it is expected.
 * - What was typed about never calling, about who sees it, who must not have it, and in the note, is kept of both.
 * - What they need, whom they would like to see, and what to call them: the newer, where it is given.
 */
export function stricterOf(older: Details, newer: Details): ContactDetails {
  const days = inBoth(older.safeDays, newer.safeDays);
  const times = inBoth(older.safeTimes, newer.safeTimes);
  const isAnyHourSafe = days !== undefined && times !== undefined;
  const safe = (way: ContactWay) =>
    (isAnyHourSafe || !isBoundByHours(way)) && isSafeInBoth(way, older, newer) ? 'yes' : 'no';
  const emailSafe = safe('email');
  const mayBeWritten = [older.mayConfirm, newer.mayConfirm, emailSafe].every(
    (one) => one === 'yes',
  );
  return {
    ...needsOf(older, newer),
    email: addressToKeep('email', older, newer),
    phone: addressToKeep('phone', older, newer),
    teams: addressToKeep('teams', older, newer),
    emailSafe,
    callSafe: safe('call'),
    textSafe: safe('text'),
    voicemailSafe: safe('voicemail'),
    teamsSafe: safe('teams'),
    mayConfirm: mayBeWritten ? 'yes' : 'no',
    voicemailWords: moreCareful(careful.voicemailWords, older.voicemailWords, newer.voicemailWords),
    safeDays: days ?? older.safeDays,
    safeTimes: times ?? older.safeTimes,
    ...ifAnswered(older, newer),
    unreachable: moreCareful(careful.unreachable, older.unreachable, newer.unreachable),
    neverCall: ofBoth(older.neverCall, newer.neverCall, '; '),
    seenBy: ofBoth(older.seenBy, newer.seenBy, '; '),
    note: ofBoth(older.note, newer.note, '\n'),
    notTo: ofBoth(older.notTo, newer.notTo, '\n'),
    notToPeople: [...new Set([...older.notToPeople, ...newer.notToPeople])],
  };
}

/**
 * The older wishes, where nobody had asked the person yet: what somebody else said is not safe is no wish of theirs, but what was typed to
 * keep them safe stays one.
 * @returns wishes that are no stricter about ways than the newer ones
 */
export function untilNowUnasked(older: Details, newer: Details): ContactDetails {
  const { safeDays, safeTimes, neverCall, seenBy, note, notTo, notToPeople } = older;
  return {
    ...newer,
    ...needsOf(newer, older),
    ...{ safeDays, safeTimes, neverCall, seenBy, note, notTo, notToPeople },
  };
}

/** @returns whether two addresses lead to the same place, however each was typed */
export function isSameAddress(kind: Address, one: string, other: string): boolean {
  if (one === '' || other === '') return one === other;
  return forMachines[kind](one) === forMachines[kind](other);
}

function isSafeInBoth(way: ContactWay, older: Details, newer: Details): boolean {
  if (newer[`${way}Safe`] !== 'yes') return false;
  const kind = addressOf[way];
  if (older[kind] === '') return !isSpokenAgainst(kind, older);
  return older[`${way}Safe`] === 'yes' && isSameAddress(kind, older[kind], newer[kind]);
}

function isSpokenAgainst(kind: Address, older: Details): boolean {
  return safeWays(older).length === 0 || (kind === 'phone' && older.neverCall !== '');
}

/** The spelling that may have been read back, where both are one. */
function addressToKeep(kind: Address, older: Details, newer: Details): string {
  const isOlder = newer[kind] === '' || isSameAddress(kind, older[kind], newer[kind]);
  return isOlder ? older[kind] : newer[kind];
}

/** @returns what both name; undefined where they have nothing in common. Nothing named is no bound. */
function inBoth<Code>(one: readonly Code[], other: readonly Code[]): readonly Code[] | undefined {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const common = one.filter((code) => other.includes(code));
  return common.length === 0 ? undefined : common;
}

function moreCareful<Code>(order: readonly Code[], one: Code, other: Code): Code {
  return order.find((code) => code === one || code === other) ?? one;
}

function ifAnswered(
  older: Details,
  newer: Details,
): Pick<ContactDetails, 'answeredByOther' | 'coverName'> {
  const { answeredByOther } = older;
  if (answeredByOther === newer.answeredByOther && older.coverName === newer.coverName) {
    return { answeredByOther, coverName: older.coverName };
  }
  const found = moreCareful(careful.answeredByOther, answeredByOther, newer.answeredByOther);
  return { answeredByOther: found === 'cover-name' ? 'hang-up' : found, coverName: '' };
}

/** Each part once, in the order in which they were given. */
function ofBoth(older: string, newer: string, between: string): string {
  const parts = [...older.split(between), ...newer.split(between)].filter((part) => part !== '');
  return [...new Set(parts)].join(between);
}

function needsOf(older: Details, newer: Details) {
  const given = (name: 'name' | 'pronouns' | 'interpreter' | 'access' | 'preference') =>
    newer[name] === '' ? older[name] : newer[name];
  return {
    name: given('name'),
    pronouns: given('pronouns'),
    interpreter: given('interpreter'),
    access: given('access'),
    preference: given('preference'),
    signLanguage: newer.signLanguage ?? older.signLanguage,
    friend: newer.friend ?? older.friend,
  };
}
