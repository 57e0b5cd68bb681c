import type { PersonKeyKind } from './person-keys.ts';

/* Words of what was found. They go to browsers: nothing that reads what is sought comes along. */

/** Why a case was found, as the portal says it. */
export const personKeyNames: Readonly<Record<PersonKeyKind, string>> = {
  name: 'Name',
  address: 'Email address',
  phone: 'Phone number',
  number: 'University number',
};

/** The same whatever the reason is: nobody learns from it that a case exists. */
export const nothingFound = 'Nothing you may open. Take their number and ask the lead.';

/** @returns what two cases have in common: "the same email address and the same phone number" */
export function sameInWords(kinds: readonly PersonKeyKind[]): string {
  return kinds.map((kind) => `the same ${personKeyNames[kind].toLowerCase()}`).join(' and ');
}
