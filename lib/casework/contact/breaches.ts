import {
  type ContactDetails,
  type ContactWay,
  contactWays,
} from '#lib/disclosure/contact-details.ts';
import type { ContactConsent } from '../intake/consent.ts';
import { isBoundByHours, isSafeAt, type NamedHours } from './safe-hours.ts';
import type { ContactWayOnFile } from './ways.ts';

/** What a contact may break of a person's wishes. */
export const breaches = [
  'unsafe-way',
  'unsafe-hours',
  'voicemail',
  'stop',
  'wait',
  'no-consent',
] as const;
export type Breach = (typeof breaches)[number];

/** Breaches as a line of the Story names them. */
export const breachNames: Readonly<Record<Breach, string>> = {
  'unsafe-way': 'not a safe way',
  'unsafe-hours': 'outside of the safe hours',
  voicemail: 'a message that was not to be left',
  stop: 'they wished no further attempt',
  wait: 'they wished to get in touch themselves',
  'no-consent': 'they have not agreed to be contacted',
};

/** A contact, or an attempt at one, as the wishes judge it. */
export interface ContactToJudge {
  readonly way: ContactWayOnFile;
  readonly at: Temporal.Instant;
  /** Whether a message was left. */
  readonly voicemail: boolean;
}

/** The wishes by which it is judged. */
export type WishesToKeep = NamedHours & Pick<ContactDetails, `${ContactWay}Safe` | 'unreachable'>;

/** What it depends on beside the wishes. */
export interface WhatIsKnown {
  /** How often they were tried without success since they were last in touch. */
  readonly tried: number;
  /** Whether they agreed to be contacted. */
  readonly consent: ContactConsent;
  readonly timeZone: string;
}

/**
 * @returns what the contact breaks of the person's wishes; nothing for one that they began
 */
export function breachesOf(
  { way, at, voicemail }: ContactToJudge,
  wishes: WishesToKeep,
  { tried, consent, timeZone }: WhatIsKnown,
): readonly Breach[] {
  if (way === 'from-them') return [];
  const found: Readonly<Record<Breach, boolean>> = {
    'unsafe-way': !isSafeWay(way, wishes),
    'unsafe-hours': isBoundByHours(way) && !isSafeAt(at, wishes, timeZone),
    voicemail: voicemail && wishes.voicemailSafe !== 'yes',
    stop: tried > 0 && wishes.unreachable === 'stop',
    wait: tried > 0 && wishes.unreachable === 'wait',
    'no-consent': consent !== 'yes',
  };
  return breaches.filter((breach) => found[breach]);
}

function isSafeWay(way: ContactWayOnFile, wishes: WishesToKeep): boolean {
  // Nobody is asked whether a meeting is safe: it was agreed, or they came.
  if (way === 'in-person') return true;
  return contactWays.some((named) => named === way && wishes[`${named}Safe`] === 'yes');
}
