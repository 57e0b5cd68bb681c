import { addressesIn, hasCode, leadsElsewhere } from '../texts/addresses.ts';
import { asRead } from '../texts/as-read.ts';
import { referenceIn } from '../texts/reference-in.ts';
import { longestPart } from './parts.ts';

/**
 * What no content email may hold: a reference of a case, and a link with a code in it (emails.md).
 * @param words of a part of a follow-up
 * @returns what is wrong with them, in a sentence for who wrote them; undefined where they may go
 */
export function wrongInPart(words: string): string | undefined {
  // Nothing that is posted takes long to look through: of what is too long that is said.
  if (words.length > longestPart) return undefined;
  const plain = asRead(words);
  const reference = referenceIn(plain);
  if (reference !== undefined) {
    return `Take out “${reference}”: no reference of a case goes to anybody`;
  }
  const link = addressesIn(plain).find((one) => hasCode(one) || leadsElsewhere(one));
  return link === undefined
    ? undefined
    : `Take out “${link}”: no link with a code in it goes to them. The name of the site is enough`;
}
