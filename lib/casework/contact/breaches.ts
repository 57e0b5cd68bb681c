import {
  type ContactDetails,
  type ContactWay,
  contactWays,
} from '#lib/disclosure/contact-details.ts';
import { isBoundByHours, isSafeAt, type NamedHours } from './safe-hours.ts';
import type { ContactWayOnFile } from './ways.ts';

/** What a contact may break of a person's wishes. */
export const breaches = ['unsafe-way', 'unsafe-hours', 'voicemail', 'stop', 'wait'] as const;
export type Breach = (typeof breaches)[number];

/** Breaches as a line of the Story names them. */
export const breachNames: Readonly<Record<Breach, string>> = {
  'unsafe-way': 'not a safe way',
  'unsafe-hours': 'outside of the safe hours',
  voicemail: 'a message that was not to be left',
  stop: 'they wished no further attempt',
  wait: 'they wished to get in touch themselves',
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

/**
 * @param tried how often they were tried without success since they were last in touch
 * @returns what the contact breaks of the person's wishes; nothing for one that they began
 */
export function breachesOf(
  { way, at, voicemail }: ContactToJudge,
  wishes: WishesToKeep,
  { tried, timeZone }: { readonly tried: number; readonly timeZone: string },
): readonly Breach[] {
  if (way === 'from-them') return [];
  const found: Readonly<Record<Breach, boolean>> = {
    'unsafe-way': !isSafeWay(way, wishes),
    'unsafe-hours': isBoundByHours(way) && !isSafeAt(at, wishes, timeZone),
    voicemail: voicemail && wishes.voicemailSafe !== 'yes',
    stop: tried > 0 && wishes.unreachable === 'stop',
    wait: tried > 0 && wishes.unreachable === 'wait',
  };
  return breaches.filter((breach) => found[breach]);
}

function isSafeWay(way: ContactWayOnFile, wishes: WishesToKeep): boolean {
  // Nobody is asked whether a meeting is safe: it was agreed, or they came.
  if (way === 'in-person') return true;
  return contactWays.some((named) => named === way && wishes[`${named}Safe`] === 'yes');
}
