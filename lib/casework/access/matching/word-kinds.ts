import {
  descriptions,
  fillers,
  particles,
  smallWords,
  suffixes,
  titles,
} from './everyday-words.ts';
import { romanised } from './spellings.ts';
import type { Token } from './tokens.ts';

/**
 * What a typed word is, by itself. `plain`: maybe a name. `description`: a name only where somebody is called so. `small`,
 * `title` and `suffix`: a name only where it stands as one. `initial`: one letter.
 */
export type WordKind = 'plain' | 'description' | 'small' | 'title' | 'suffix' | 'initial';

export interface Word extends Token {
  readonly kind: WordKind;
  /** It stands as a name does: behind a title, with a capital within a sentence, or alone between two commas. */
  readonly standsAsName: boolean;
}

const contractions = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);
const linking = new Set(['and', 'or', 'nor', 'plus']);
const goingWithNames: readonly WordKind[] = ['title', 'suffix', 'initial'];
const capital = /^\p{Uppercase_Letter}/u;

/** @returns the words with what they are, each by itself and by how it stands among the others */
export function wordsAmong(tokens: readonly Token[]): readonly Word[] {
  const plain = tokens.map(({ text }) => romanised(text));
  const kinds = tokens.map((token, at) => kindOf(token, plain[at] ?? ''));
  contract(tokens, plain, kinds);
  const alone = standingAlone(tokens, plain, kinds);
  return tokens.map((token, at) => {
    const isBehindTitle = kinds[titleBefore(tokens, kinds, at)] === 'title';
    const hasNamesCapital =
      token.gap !== 'sentence' &&
      capital.test(token.text) &&
      token.text.length > 1 &&
      token.text !== token.text.toUpperCase();
    const kind = kinds[at] ?? 'plain';
    const standsAsName =
      kind === 'initial' ? isBehindTitle : isBehindTitle || hasNamesCapital || alone.has(at);
    return { ...token, kind, standsAsName };
  });
}

/** @returns the place before a word where a title would be, initials between the two passed over; -1 where there is a break */
function titleBefore(tokens: readonly Token[], kinds: readonly WordKind[], at: number): number {
  const isJoined = (place: number) => {
    const gap = tokens[place]?.gap;
    return gap !== undefined && gap !== 'break' && gap !== 'sentence';
  };
  let before = at;
  while (isJoined(before) && (before === at || kinds[before] === 'initial')) before -= 1;
  return before === at ? -1 : before;
}

function kindOf({ text, script }: Token, plain: string): WordKind {
  if (script !== 'letters') return 'plain';
  if (smallWords.has(plain) || particles.has(plain)) return 'small';
  if (titles.has(plain)) return 'title';
  if (suffixes.has(plain)) return 'suffix';
  if (descriptions.has(plain)) return 'description';
  return Array.from(text).length === 1 && /\p{Letter}/u.test(text) ? 'initial' : 'plain';
}

/** "Don't" is a small word, and the end of "Kim's" none at all; the pieces of "O'Brien" stay as they are. */
function contract(tokens: readonly Token[], plain: readonly string[], kinds: WordKind[]): void {
  for (const [at, { gap }] of tokens.entries()) {
    if (gap !== 'apostrophe' || at === 0) continue;
    if (smallWords.has(`${plain[at - 1]}${plain[at]}`)) kinds[at - 1] = kinds[at] = 'small';
    else if (contractions.has(plain[at] ?? '')) kinds[at] = 'suffix';
  }
}

/** @returns the places of words that are the only one between two breaks, but for titles and what a name is often alone with */
function standingAlone(
  tokens: readonly Token[],
  plain: readonly string[],
  kinds: readonly WordKind[],
): ReadonlySet<number> {
  const alone = new Set<number>();
  let others: number[] = [];
  const settle = () => {
    const [only] = others;
    if (others.length === 1 && only !== undefined) alone.add(only);
    others = [];
  };
  for (const [at, { gap }] of tokens.entries()) {
    const word = plain[at] ?? '';
    if (gap === 'break' || gap === 'sentence' || linking.has(word)) settle();
    const kind = kinds[at] ?? 'plain';
    const goesWithNames = linking.has(word) || fillers.has(word) || goingWithNames.includes(kind);
    if (!goesWithNames) others.push(at);
  }
  settle();
  return alone;
}
