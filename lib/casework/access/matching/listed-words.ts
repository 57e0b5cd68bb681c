import { romanised, type Spellings, spellingsOf } from './spellings.ts';
import { readable, tokensOf } from './tokens.ts';
import type { Hit, TypedWords } from './typed-words.ts';
import { wordsAmong } from './word-kinds.ts';

/** How the public form offers somebody, as it can be looked for in what was typed. */
export interface ListedWords {
  readonly words: readonly Spellings[];
  /** Those that are about somebody: all but small words. */
  readonly telling: readonly Spellings[];
  /** Those that are no words of everyday English: as a rule, a name. */
  readonly names: readonly string[];
  /** Without spaces, in small letters from a to z. */
  readonly squeezed: string;
}

/** Less than this may stand within other words. */
const shortestSqueezed = 6;
/** One word alone is said of many people: it touches. */
const fewestMeant = 2;
/** They say that it is somebody, and not who. */
const saysSomebody = new Set(['whoever', 'person', 'people']);

/** @param listedAs as on the form; empty where somebody is not on it */
export function listedWords(listedAs: string): ListedWords {
  const [text = ''] = readable(listedAs).readings;
  const found = wordsAmong(tokensOf(text));
  const telling = found.filter(
    ({ kind, text: one }) => kind !== 'small' && !saysSomebody.has(romanised(one)),
  );
  return {
    words: found.map((word) => spellingsOf(word.text)),
    telling: telling.map((word) => spellingsOf(word.text)),
    names: found
      .filter(({ kind }) => kind === 'plain')
      .flatMap((word) => Object.values(spellingsOf(word.text)).flat()),
    squeezed: romanised(text),
  };
}

/**
 * @returns where somebody was typed as the form lists them, word for word; undefined where they were not
 */
export function listedInFull({ words }: ListedWords, typed: TypedWords): Hit | undefined {
  const [first] = words;
  if (first === undefined || words.length < fewestMeant) return undefined;
  return placesOf(first, typed)
    .map((from) => ({ from, to: from + words.length - 1 }))
    .find(({ from }) => words.every((word, at) => placesOf(word, typed).includes(from + at)));
}

/** @returns whether every word that tells something of the listing was typed, in any order, or all of it run together */
export function mayBeListed(
  { telling, squeezed }: ListedWords,
  typed: TypedWords,
  typedSqueezed: string,
): boolean {
  if (squeezed.length >= shortestSqueezed && typedSqueezed.includes(squeezed)) return true;
  return telling.length > 0 && telling.every((word) => placesOf(word, typed).length > 0);
}

function placesOf({ exact }: Spellings, typed: TypedWords): readonly number[] {
  return exact
    .flatMap((form) => typed.exact.get(form) ?? [])
    .filter(({ from, to }) => from === to)
    .map(({ from }) => from);
}
