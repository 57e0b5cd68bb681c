import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { waysToMeet } from './fields.ts';
import { isAllSafe } from './rules.ts';
import type { AppointmentTime, MeetingWay } from './words.ts';

type Wishes = Pick<ContactDetails, 'callSafe' | 'teamsSafe' | 'safeDays' | 'safeTimes'>;

/**
 * @param before the wishes by which it was booked
 * @param after those that hold now
 * @returns why an appointment cannot be kept as it is, in words; undefined where the wishes changed nothing about it
 */
export function whyAgainstWishes(
  { way, ...time }: AppointmentTime & { readonly way: MeetingWay },
  before: Wishes,
  after: Wishes,
  timeZone: string,
): string | undefined {
  if (!isWaySafe(way, after)) {
    return way === 'phone'
      ? 'a call is not safe for them any more'
      : 'Teams is not safe for them any more';
  }
  // What lay outside of their safe hours before, they had agreed to.
  return isAllSafe(time, before, timeZone) && !isAllSafe(time, after, timeZone)
    ? 'it lies outside of the hours that they call safe now'
    : undefined;
}

/** @returns whether they call it safe to be met in this way */
export function isWaySafe(
  way: MeetingWay,
  wishes: Pick<ContactDetails, 'callSafe' | 'teamsSafe'>,
): boolean {
  return waysToMeet(wishes).includes(way);
}
