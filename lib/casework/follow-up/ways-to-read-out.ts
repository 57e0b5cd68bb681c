import type { MeetingWay } from '../appointments/words.ts';

/** How somebody is read to, as a sentence goes on. */
export const readOutWays: Readonly<Record<MeetingWay, string>> = {
  'in-person': 'in person',
  phone: 'on the phone',
  teams: 'on Teams',
};

/** @returns the ways in which something may be read out to somebody, in words: "in person or on the phone" */
export function inWaysToReadOut(ways: readonly MeetingWay[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    ways.map((way) => readOutWays[way]),
  );
}
