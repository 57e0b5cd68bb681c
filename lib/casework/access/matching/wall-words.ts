import type { StaffRole } from '../roles.ts';
import { withoutAddresses } from './addresses.ts';
import { politeWords, saysNobody } from './everyday-words.ts';
import { listedInFull, mayBeListed } from './listed-words.ts';
import { match } from './match.ts';
import { rolesNamedIn } from './role-words.ts';
import { romanised } from './spellings.ts';
import type { StaffNames } from './staff-names.ts';
import { readable, tokensOf } from './tokens.ts';
import { lookUp, type TypedWords } from './typed-words.ts';
import { type Word, wordsAmong } from './word-kinds.ts';

export type HowMeant = 'meant' | 'touched' | 'untouched';

/** One way to read what was typed, and what of it was recognised so far. */
interface Reading {
  readonly typed: TypedWords;
  readonly addresses: readonly string[];
  /** What stands before the @ of each address. */
  readonly locals: TypedWords;
  /** The text without addresses and spaces, in small letters from a to z. */
  readonly squeezed: string;
  /** Whose holders the words or addresses may mean. */
  readonly roles: ReadonlySet<StaffRole>;
  readonly recognised: Set<number>;
  readonly characters: Map<number, Set<number>>;
}

/** What was typed about who must not be given a case: people are looked up in it one by one, and what is left is told last. */
export class WallWords {
  readonly #readings: readonly Reading[];
  readonly #isWhole: boolean;
  /** In small letters without spaces: an address may have been broken up. */
  readonly #squeezed: readonly string[];
  readonly #knownAddresses = new Set<string>();

  constructor(words: string) {
    const { readings, isWhole } = readable(words);
    this.#isWhole = isWhole;
    this.#squeezed = readings.map((one) => one.toLowerCase().replace(/\s/gu, ''));
    this.#readings = readings.map((one) => {
      const { text, addresses } = withoutAddresses(one);
      const locals = addresses.map((address) => address.split('@')[0] ?? '').join('\n');
      const typed = lookUp(wordsAmong(tokensOf(text)));
      const typedLocals = lookUp(wordsAmong(tokensOf(locals)));
      return {
        typed,
        addresses,
        locals: typedLocals,
        squeezed: romanised(text),
        roles: new Set([...rolesNamedIn(typed), ...rolesNamedIn(typedLocals)]),
        recognised: new Set(),
        characters: new Map(),
      };
    });
  }

  /** Looks a person up, and remembers the words that may mean them. */
  judge(person: StaffNames, roles: readonly StaffRole[] = []): HowMeant {
    let how: HowMeant = 'untouched';
    for (const reading of this.#readings) {
      const one = this.#judgeIn(reading, person, roles);
      if (one === 'meant' || how === 'untouched') how = one;
    }
    const { address } = person;
    if (
      how === 'untouched' &&
      address !== '' &&
      this.#squeezed.some((one) => one.includes(address))
    ) {
      return 'touched';
    }
    return how;
  }

  #judgeIn(reading: Reading, person: StaffNames, roles: readonly StaffRole[]): HowMeant {
    const { typed, addresses, locals, recognised, characters } = reading;
    const inText = match(person, typed);
    for (const at of inText.words) recognised.add(at);
    for (const [at, some] of inText.characters) {
      characters.set(at, new Set([...(characters.get(at) ?? []), ...some]));
    }
    const hasAddress = addresses.includes(person.address);
    if (hasAddress) this.#knownAddresses.add(person.address);
    const listing = listedInFull(person.listed, typed);
    for (let at = listing?.from ?? 0; at <= (listing?.to ?? -1); at += 1) recognised.add(at);
    if (hasAddress || inText.isInFull || listing !== undefined) return 'meant';
    if (roles.some((role) => reading.roles.has(role))) return 'touched';
    if (mayBeListed(person.listed, typed, reading.squeezed)) return 'touched';
    const inLocals = addresses.length > 0 ? match(person, locals) : undefined;
    const sizes = [inText.words, inText.characters, inLocals?.words, inLocals?.characters];
    return sizes.some((found) => found !== undefined && found.size > 0) ? 'touched' : 'untouched';
  }

  /**
   * @param isAnswered whether somebody is meant or touched, by a tick or by these words
   * @returns whether there is something left that a person has to read, after everybody was looked up
   */
  hasWordsLeft(isAnswered: boolean): boolean {
    if (!this.#isWhole) return true;
    return this.#readings.every((reading) => {
      const { words } = reading.typed;
      if (reading.addresses.some((address) => !this.#knownAddresses.has(address))) return true;
      if (words.length === 0 || saysNobody.has(phraseOf(words))) return false;
      return !isAnswered || words.some((word, at) => isLeft(reading, word, at));
    });
  }
}

function isLeft({ typed, recognised, characters }: Reading, word: Word, at: number): boolean {
  if (word.script !== 'letters') {
    return (characters.get(at)?.size ?? 0) < Array.from(word.text).length;
  }
  if (recognised.has(at)) return false;
  if (word.kind === 'title' || word.kind === 'suffix') return false;
  if (word.kind === 'small') return word.standsAsName;
  // The initial of somebody who is recognised: "K. Ng".
  const next = typed.words[at + 1];
  const isNextToName =
    (recognised.has(at + 1) && next?.gap === 'joint') ||
    (recognised.has(at - 1) && word.gap === 'joint');
  return !(word.kind === 'initial' && isNextToName);
}

function phraseOf(words: readonly Word[]): string {
  let phrase = '';
  for (const { text, gap } of words) {
    const plain = romanised(text);
    if (!politeWords.has(plain)) phrase += (gap === 'apostrophe' ? '' : ' ') + plain;
  }
  return phrase.trim();
}
