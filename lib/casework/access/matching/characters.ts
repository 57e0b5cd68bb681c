import { longestWrittenName, nameReadings } from './name-readings.ts';
import { hangulSoundOf } from './sounds.ts';
import { romanised, spellingsOf } from './spellings.ts';

/** A stretch of a run of characters, by its first and last place. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many characters a name has at most that is looked for within a run. */
const longestName = 4;

const hangul = /\p{Script=Hangul}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/**
 * Everything that a run of Chinese, Japanese or Korean characters may be in Latin letters: each stretch of a few of them, as it
 * is read, with the readings that family names have. Readings of a single letter tell nobody from anybody.
 * @param run at most some hundred characters
 * @returns the stretches by how they may be written
 */
export function readingsOfRun(run: string): ReadonlyMap<string, readonly Stretch[]> {
  const characters = Array.from(run);
  const plain = characters.map(romanised);
  const found = new Map<string, Stretch[]>();
  const add = (reading: string, from: number, to: number) => {
    if (reading.length < (reading.startsWith(hangulMark) ? 4 : 2)) return;
    const there = found.get(reading);
    if (there === undefined) found.set(reading, [{ from, to }]);
    else there.push({ from, to });
  };
  for (const from of characters.keys()) {
    const longest = kana.test(characters[from] ?? '') ? 2 * longestName : longestName;
    for (let to = from; to < Math.min(from + longest, characters.length); to += 1) {
      const written = characters.slice(from, to + 1).join('');
      const given = plain.slice(to + 1, to + longestName).join('');
      const forms = new Set([plain.slice(from, to + 1).join('')]);
      if (to - from < longestWrittenName) {
        for (const reading of nameReadings(written)) {
          forms.add(reading);
          // A name that is written as one word in Latin letters: its first part in this reading.
          if (given !== '')
            add(reading + given, from, Math.min(to + longestName - 1, characters.length - 1));
        }
      }
      for (const form of forms) {
        add(form, from, to);
        if (hangul.test(written)) add(hangulKeyOf(form), from, to);
        if (kana.test(written)) for (const loose of spellingsOf(form).wide) add(loose, from, to);
      }
    }
  }
  return found;
}

/** Stands before the sound of a Korean name, which is compared with sounds alone. */
const hangulMark = '~';

/** @returns the key by which {@link readingsOfRun} holds what sounds like this word */
export function hangulKeyOf(word: string): string {
  return `${hangulMark}${hangulSoundOf(word)}`;
}
