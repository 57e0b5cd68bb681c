import { suffixes, titles } from './everyday-words.ts';

/** Text taken apart into words, whatever script it is in and whatever stands between them. */

/** What stands between a word and the one before it, from the least to the most. */
export const gaps = ['nothing', 'apostrophe', 'joint', 'break', 'sentence'] as const;
export type Gap = (typeof gaps)[number];

/**
 * How a word's script is read. `letters`: words have spaces between them. `characters`: Chinese, Japanese, Korean; a word
 * here may be a whole sentence. `unspaced`: letters without spaces between words, as in Thai.
 */
export type Script = 'letters' | 'characters' | 'unspaced';

export interface Token {
  readonly text: string;
  readonly gap: Gap;
  readonly script: Script;
}

/** How much is read at all, in characters: as much as the form takes. */
export const longestRead = 300;

/** What compatibility forms may make of that, in code units: one sign may stand for a sentence. */
const longestUnfolded = 1_000;

const unseen = /[\p{Format}\p{Default_Ignorable_Code_Point}\p{Control}\u2800]/gu;
const apostrophes = /['’‘‛`´′‵ʹʻʼʽʾʿˈꞌ＇]/gu;

/** A text as it can be taken apart, and whether that is all of it. */
export interface ReadableText {
  /** With what nobody sees taken out, and, where there is such, with a space for it: it may be inside a name or between two. */
  readonly readings: readonly string[];
  readonly isWhole: boolean;
}

/** @param text anything; its length is looked at before anything else is */
export function readable(text: string): ReadableText {
  const cut = Array.from(text.slice(0, 2 * longestRead))
    .slice(0, longestRead)
    .join('');
  const unfolded = cut.replace(apostrophes, "'").normalize('NFKC');
  const plain = unfolded.slice(0, longestUnfolded);
  const readings = ['', ' '].map((inPlace) =>
    plain.replace(unseen, (mark) => ('\n\t\r'.includes(mark) ? mark : inPlace)),
  );
  return {
    readings: [...new Set(readings)],
    isWhole: cut.length === text.length && unfolded.length <= longestUnfolded,
  };
}

const character =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u;
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;
const letter = /\p{Letter}/u;
const digit = /\p{Number}/u;
const mark = /\p{Mark}/u;
const capital = /\p{Uppercase_Letter}/u;
const small = /\p{Lowercase_Letter}/u;
const dash = /\p{Dash_Punctuation}/u;
const space = /[^\S\n\r\u2028\u2029\u0085]/u;

/** @param text one of the readings of {@link readable} */
export function tokensOf(text: string): readonly Token[] {
  const tokens: { text: string; gap: Gap; script: Script }[] = [];
  const characters = Array.from(text);
  let gap: Gap = 'sentence';
  let isOpen = false;
  for (const [at, one] of characters.entries()) {
    const current = tokens.at(-1);
    const before = characters[at - 1] ?? '';
    const isPartOfWord = letter.test(one) || digit.test(one) || mark.test(one);
    if (!isPartOfWord) {
      const between = gapOf(one, before, characters[at + 1] ?? '', current?.text ?? '');
      gap = isOpen ? between : wider(gap, between);
      isOpen = false;
      continue;
    }
    const script = scriptOf(one) ?? (isOpen ? current?.script : undefined) ?? 'letters';
    const isHump = capital.test(one) && small.test(before);
    if (isOpen && current !== undefined && current.script === script && !isHump) {
      current.text += one;
    } else {
      tokens.push({ text: one, gap: isOpen ? 'nothing' : gap, script });
    }
    isOpen = true;
  }
  return withoutFalseHumps(tokens);
}

/** "PhD" is one word, whatever its capitals. */
function withoutFalseHumps(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    const both = `${last?.text}${token.text}`;
    if (last !== undefined && token.gap === 'nothing' && suffixes.has(both.toLowerCase())) {
      merged[merged.length - 1] = { ...last, text: both };
    } else {
      merged.push(token);
    }
  }
  return merged;
}

/** Marks and digits have no script of their own. */
function scriptOf(one: string): Script | undefined {
  if (mark.test(one)) return undefined;
  if (character.test(one)) return 'characters';
  if (unspaced.test(one)) return 'unspaced';
  return letter.test(one) || digit.test(one) ? 'letters' : undefined;
}

function gapOf(one: string, before: string, after: string, word: string): Gap {
  if (one === "'") return 'apostrophe';
  if (one === '.') {
    const isShortened = word.length === 1 || titles.has(word.toLowerCase());
    return isShortened || after.trim() !== '' ? 'joint' : 'sentence';
  }
  if (dash.test(one)) return before.trim() === '' || after.trim() === '' ? 'break' : 'joint';
  if (space.test(one) || one === '_' || one === '·' || one === '・') return 'joint';
  return '!?…。！？\n\r\u2028\u2029\u0085'.includes(one) ? 'sentence' : 'break';
}

function wider(one: Gap, other: Gap): Gap {
  return gaps.indexOf(one) > gaps.indexOf(other) ? one : other;
}
