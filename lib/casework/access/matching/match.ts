import { hangulKeyOf } from './characters.ts';
import { namesAsWell, particles } from './everyday-words.ts';
import { barestOf, consonantsOf, fewestConsonants, isOneSlipApart, soundKeyOf } from './sounds.ts';
import { romanised } from './spellings.ts';
import type { FullName, NamePart, StaffNames } from './staff-names.ts';
import type { Hit, Index, TypedWords } from './typed-words.ts';
import type { Word } from './word-kinds.ts';

/** What one person's names have to do with what was typed. */
export interface Match {
  readonly isInFull: boolean;
  /** The words, by place, that may mean this person; empty where none does. */
  readonly words: ReadonlySet<number>;
  /** Of runs of characters, by the word's place: the characters that may mean this person. */
  readonly characters: ReadonlyMap<number, ReadonlySet<number>>;
}

const shortestStart = 3;
/** A name that is shorter becomes too many others by one slip. */
const shortestWithSlip = 5;

/** Compares one person with what was typed, from names in full to what is only like one. */
export function match(person: StaffNames, typed: TypedWords): Match {
  const found = new Found(typed);
  for (const handle of person.handles) found.take(typed.wide.get(handle));
  let isInFull = false;
  for (const name of person.names) {
    const written = new Map<number, Hit[]>();
    for (const part of name.parts) {
      // What many names have inside, as "de" and "van", is nobody's.
      if (part.places.length > 0 && !part.places.some((place) => name.needed.includes(place))) {
        continue;
      }
      const hits = part.spellings.exact.flatMap((form) => typed.exact.get(form) ?? []);
      found.take(hits.filter((hit) => countsAsName(typed.words, hit)));
      for (const place of part.places) written.set(place, [...(written.get(place) ?? []), ...hits]);
      takeWide(part, typed, found);
      takeRuns(part, typed, found);
    }
    const whole = wholeName(name, written, typed.words);
    if (whole === undefined) continue;
    const isCertain = whole.some(({ from, to }) =>
      typed.words.slice(from, to + 1).some(isNameByItself),
    );
    isInFull ||= isCertain;
    // Somebody who is called So and nothing else is not meant by every "so".
    if (isCertain || name.needed.length > 1) found.take(whole);
  }
  return { isInFull, words: found.words, characters: found.characters };
}

class Found {
  readonly words = new Set<number>();
  readonly characters = new Map<number, Set<number>>();
  readonly #typed: TypedWords;

  constructor(typed: TypedWords) {
    this.#typed = typed;
  }

  take(hits: readonly Hit[] | undefined): void {
    for (const { from, to } of hits ?? []) {
      for (let at = from; at <= to; at += 1) {
        const word = this.#typed.words[at];
        if (word?.script === 'letters') this.words.add(at);
        else if (word !== undefined) this.takeCharacters(at, 0, Array.from(word.text).length - 1);
      }
    }
  }

  takeCharacters(at: number, from: number, to: number): void {
    const there = this.characters.get(at) ?? new Set();
    for (let character = from; character <= to; character += 1) there.add(character);
    this.characters.set(at, there);
  }
}

/** What is spelt, begins or sounds like this part, or is one slip away from it. */
function takeWide({ spellings, isOneWord }: NamePart, typed: TypedWords, found: Found): void {
  for (const form of [...spellings.exact, ...spellings.wide]) {
    if (form.length > 1) found.take(typed.wide.get(form));
    if (!isOneWord) continue;
    found.take(typed.beginnings.get(form));
    for (let length = shortestStart; length < form.length; length += 1) {
      found.take(typed.single.get(form.slice(0, length)));
    }
    if (form.length >= shortestWithSlip) takeSlips(form, typed.single, found);
    if (form.startsWith('~')) found.take(typed.hangulSounds.get(form.slice(1)));
    if (form !== romanised(form)) continue;
    if (typed.vowelless.size > 0) found.take(typed.vowelless.get(barestOf(form)));
    const key = soundKeyOf(form);
    if (key !== undefined) found.take(typed.consonants.get(key));
  }
  for (const key of spellings.vowelless ?? []) {
    found.take(typed.vowelless.get(key));
    found.take(typed.barest.get(key));
  }
}

function takeSlips(form: string, words: Index, found: Found): void {
  for (const [word, hits] of words) {
    if (Math.abs(word.length - form.length) <= 1 && isOneSlipApart(word, form)) found.take(hits);
  }
}

/** What stands somewhere in a run of characters, or of letters without spaces. */
function takeRuns({ spellings, run }: NamePart, typed: TypedWords, found: Found): void {
  for (const { at, text, readings, hasHangul, consonants } of typed.runs) {
    if (run !== undefined) {
      const start = text.indexOf(run);
      if (start >= 0) {
        const from = Array.from(text.slice(0, start)).length;
        found.takeCharacters(at, from, from + Array.from(run).length - 1);
      }
    }
    for (const form of [...spellings.exact, ...spellings.wide]) {
      for (const key of hasHangul ? [form, hangulKeyOf(form)] : [form]) {
        for (const { from, to } of readings.get(key) ?? []) found.takeCharacters(at, from, to);
      }
      const sound = consonants === '' ? '' : consonantsOf(form);
      if (sound.length >= fewestConsonants && consonants.includes(sound)) {
        found.takeCharacters(at, 0, Array.from(text).length - 1);
      }
    }
  }
}

/** One part of a name counts where it is no everyday word, or stands as a name does. */
function countsAsName(words: readonly Word[], { from, to }: Hit): boolean {
  const word = words[from];
  if (word === undefined || from !== to) return word !== undefined;
  return isNameByItself(word) || namesAsWell.has(romanised(word.text));
}

function isNameByItself({ kind, standsAsName }: Word): boolean {
  return standsAsName || kind === 'plain' || kind === 'description';
}

/**
 * Finds a name that is typed in full: each part that it needs, close together, in any order, with nothing between them but
 * middle names and the like.
 * @param written where each part of the name is written exactly, by its place in the name
 * @returns where its parts are; undefined where it is not typed in full
 */
function wholeName(
  { needed, length }: FullName,
  written: ReadonlyMap<number, readonly Hit[]>,
  words: readonly Word[],
): readonly Hit[] | undefined {
  if (needed.length === 0) return undefined;
  const hitsOf = (place: number) => written.get(place) ?? [];
  const starts = [...new Set(needed.flatMap((place) => hitsOf(place).map(({ from }) => from)))];
  for (const start of starts) {
    const end = start + length + 1;
    const chosen = needed.map((place) =>
      hitsOf(place).find(({ from, to }) => from >= start && to <= end),
    );
    const hits = chosen.filter((hit) => hit !== undefined);
    // Run together, it may be another word: "hero" for He Ro.
    const isOneWord =
      needed.length > 1 && hits.every(({ from, to }) => from === to && from === hits[0]?.from);
    if (hits.length === needed.length && !isOneWord && areOneName(hits, words)) return hits;
  }
  return undefined;
}

/** "He told Wei" is not He Wei, and "Wei or Ng" are two people. */
function areOneName(hits: readonly Hit[], words: readonly Word[]): boolean {
  const taken = new Set(hits.flatMap(({ from, to }) => [from, to]));
  const first = Math.min(...taken);
  const last = Math.max(...taken);
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word === undefined) return false;
    if (at > first && word.gap === 'sentence') return false;
    const isSmall = word.kind === 'small' && !word.standsAsName;
    if (!isSmall || particles.has(romanised(word.text))) continue;
    if (!taken.has(at)) return false;
    if (taken.size > 1 && !taken.has(at - 1) && !taken.has(at + 1)) return false;
  }
  return true;
}
