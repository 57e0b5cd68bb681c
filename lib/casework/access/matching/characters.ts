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
const longestInKana = 8;
const shortestSound = 3;

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
  const add = (reading: string, stretch: Stretch) => {
    const there = found.get(reading);
    if (there === undefined) found.set(reading, [stretch]);
    else there.push(stretch);
  };
  for (const from of characters.keys()) {
    const longest = kana.test(characters[from] ?? '') ? longestInKana : longestName;
    for (let to = from; to < Math.min(from + longest, characters.length); to += 1) {
      const written = characters.slice(from, to + 1).join('');
      const family = to - from < longestWrittenName ? nameReadings(written) : [];
      const forms = new Set([plain.slice(from, to + 1).join(''), ...family]);
      for (const form of forms) for (const key of keysOf(form, written)) add(key, { from, to });
      // Names that are run together: what follows, after each reading of the family name.
      const last = Math.min(from + longestName, characters.length) - 1;
      const given = plain.slice(to + 1, last + 1).join('');
      if (given !== '') for (const reading of family) add(reading + given, { from, to: last });
    }
  }
  return found;
}

function keysOf(form: string, written: string): string[] {
  const forms = kana.test(written) ? [form, ...spellingsOf(form).wide] : [form];
  const keys = forms.filter((one) => one.length > 1);
  const isHeard = hangul.test(written) && form.length >= shortestSound;
  return isHeard ? [...keys, hangulKeyOf(form)] : keys;
}

/** Stands before the sound of a Korean name, which is compared with sounds alone. */
const hangulMark = '~';

/** @returns the key by which {@link readingsOfRun} holds what sounds like this word */
export function hangulKeyOf(word: string): string {
  return `${hangulMark}${hangulSoundOf(word)}`;
}
