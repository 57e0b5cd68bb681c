import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { nameThatTells } from '../texts/wrong-in-text.ts';
import { whoeverIsChosen } from './whoever-is-chosen.ts';

/** In code units: no name is longer. */
const longest = 100;

/** Letters, with what stands between the parts of a name. */
const plainName = /^\p{L}[\p{L}\p{M}’' .-]*$/u;

/** Letters on both sides of a full stop, more than an initial: programs make a link of it. */
const likeAnAddress = /\p{L}{2}\.\p{L}/u;

/**
 * @param name of a colleague, as it is on record
 * @returns whether an email that somebody else may see can name them so: it says a name, and no office, service or address
 */
export function isPlainName(name: string): boolean {
  return (
    name.length <= longest &&
    plainName.test(name.normalize('NFC')) &&
    !likeAnAddress.test(name) &&
    !tellsSomebodyElse(name) &&
    nameThatTells(name) === undefined
  );
}

/**
 * How an email that somebody else may see names a colleague: where their record says more than a name, it does not.
 * @param start whether a sentence begins with it
 */
export function nameInEmail(name: string, start: 'sentence' | 'within' = 'sentence'): string {
  // Of an example it is filled in once somebody is chosen.
  if (isPlainName(name) || name === whoeverIsChosen) return name;
  return start === 'sentence' ? 'A colleague' : 'a colleague';
}
