import { readingsOfRun, type Stretch } from './characters.ts';
import { barestOf, consonantsOf, hangulSoundOf, soundKeyOf } from './sounds.ts';
import { type Spellings, spellingsOf } from './spellings.ts';
import type { Gap } from './tokens.ts';
import type { Word } from './word-kinds.ts';

/** Where something was found: from which word to which. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** Hits by how they are written or sound. */
export type Index = ReadonlyMap<string, readonly Hit[]>;

/** A run of characters or of letters without spaces among the words. */
export interface Run {
  readonly at: number;
  readonly text: string;
  /** Of characters: what its stretches may be in Latin letters. */
  readonly readings: ReadonlyMap<string, readonly Stretch[]>;
  readonly hasHangul: boolean;
  /** Of letters without spaces. */
  readonly consonants: string;
}

/** What was typed, so that one name after the other can be looked up in it. */
export interface TypedWords {
  readonly words: readonly Word[];
  /** Every word, and neighbours joined, as they are written. */
  readonly exact: Index;
  /** Words that may be names, and neighbours joined, in each of their spellings. */
  readonly wide: Index;
  /** Words that may be names, none joined: a name may begin with one. */
  readonly single: Index;
  /** What such words begin with, without their last one to three letters. */
  readonly beginnings: Index;
  readonly consonants: Index;
  readonly hangulSounds: Index;
  /** The consonants of words in scripts without vowels, and of all others as those have them. */
  readonly vowelless: Index;
  readonly barest: Index;
  readonly runs: readonly Run[];
}

/** How many words one name may have been taken apart into. */
const mostJoined = 3;
/** A name that is spelt out letter by letter. */
const longestJoined = 40;
const shortestBeginning = 4;
const longestEnding = 3;

/** A word that is repeated more often counts as left, so that somebody reads it; without an end a repeated one takes long. */
const mostRepeated = 40;

class GrowingIndex extends Map<string, Hit[]> {
  add(key: string | undefined, hit: Hit): void {
    if (key === undefined || key === '') return;
    const there = this.get(key);
    if (there === undefined) this.set(key, [hit]);
    else if (there.length < mostRepeated) there.push(hit);
  }
}

/** @param words what was typed, from `wordsAmong` */
export function lookUp(words: readonly Word[]): TypedWords {
  const exact = new GrowingIndex();
  const wide = new GrowingIndex();
  const single = new GrowingIndex();
  const beginnings = new GrowingIndex();
  const consonants = new GrowingIndex();
  const hangulSounds = new GrowingIndex();
  const vowelless = new GrowingIndex();
  const barest = new GrowingIndex();
  const runs: Run[] = [];
  const known = new Map<string, Spellings>();
  const spell = (text: string) => {
    const spellings = known.get(text) ?? spellingsOf(text);
    known.set(text, spellings);
    return spellings;
  };

  for (const [at, word] of words.entries()) {
    const { text, script } = word;
    const hit = { from: at, to: at };
    if (script !== 'letters') runs.push(runOf(at, text, script === 'characters'));
    const spellings = spell(text);
    for (const form of spellings.exact) exact.add(form, hit);
    if (!isLikelyName(word) || script === 'characters') continue;
    for (const key of spellings.vowelless ?? []) vowelless.add(key, hit);
    for (const form of allForms(spellings)) {
      wide.add(form, hit);
      single.add(form, hit);
      for (let cut = 1; cut <= longestEnding && form.length - cut >= shortestBeginning; cut += 1) {
        beginnings.add(form.slice(0, -cut), hit);
      }
      consonants.add(soundKeyOf(form), hit);
      barest.add(barestOf(form), hit);
      hangulSounds.add(hangulSoundOf(form), hit);
    }
  }
  for (const hit of joinable(words)) {
    const text = words.slice(hit.from, hit.to + 1).map((word) => word.text);
    if (text.join('').length > longestJoined) continue;
    const spellings = spell(text.join(''));
    for (const form of spellings.exact) exact.add(form, hit);
    for (const form of [...spellings.exact, ...spellings.wide]) wide.add(form, hit);
  }
  return {
    words,
    exact,
    wide,
    single,
    beginnings,
    consonants,
    hangulSounds,
    vowelless,
    barest,
    runs,
  };
}

/** @returns every form of a word, with digits ("kn12") and without */
function allForms({ exact, wide }: Spellings): readonly string[] {
  const forms = [...exact, ...wide];
  const bare = forms.map((form) => form.replace(/[0-9]/g, '')).filter((form) => form.length > 1);
  return [...new Set([...forms.filter((form) => form.length > 1), ...bare])];
}

function runOf(at: number, text: string, isOfCharacters: boolean): Run {
  const forms = isOfCharacters ? [] : spellingsOf(text).wide;
  return {
    at,
    text,
    readings: isOfCharacters ? readingsOfRun(text) : new Map(),
    hasHangul: /\p{Script=Hangul}/u.test(text),
    consonants: forms.map(consonantsOf).join(' '),
  };
}

const closeTogether: readonly Gap[] = ['nothing', 'apostrophe', 'joint'];

/** Neighbours that may be one name: two or three in a row, all pieces of one word, letters that were spelt out. */
function joinable(words: readonly Word[]): readonly Hit[] {
  const hits: Hit[] = [];
  const stands = (at: number, gaps: readonly Gap[]) => {
    const word = words[at];
    return word !== undefined && word.script === 'letters' && gaps.includes(word.gap);
  };
  for (const from of words.keys()) {
    if (words[from]?.script !== 'letters') continue;
    for (let to = from + 1; to < from + mostJoined && stands(to, closeTogether); to += 1) {
      hits.push({ from, to });
    }
    if (!stands(from, ['nothing'])) {
      hits.push({ from, to: lastOf(from, (at) => stands(at, ['nothing', 'apostrophe'])) });
    }
    const isSpelt = (at: number) => words[at]?.text.length === 1;
    if (isSpelt(from) && !(isSpelt(from - 1) && stands(from, closeTogether))) {
      hits.push({ from, to: lastOf(from, (at) => isSpelt(at) && stands(at, closeTogether)) });
    }
  }
  return hits.filter(
    ({ from, to }) => to > from && words.slice(from, to + 1).some(isNoEverydayWord),
  );
}

function isLikelyName({ kind, standsAsName }: Word): boolean {
  return kind === 'plain' || (standsAsName && (kind === 'small' || kind === 'description'));
}

function lastOf(from: number, goesOn: (at: number) => boolean): number {
  let last = from;
  while (goesOn(last + 1)) last += 1;
  return last;
}

function isNoEverydayWord({ kind }: Word): boolean {
  return kind === 'plain' || kind === 'description' || kind === 'initial';
}
