import anyAscii from 'any-ascii';
import { asItLooks } from './lookalikes.ts';
import { barestOf } from './sounds.ts';

/** The ways in which one word may be written in small letters from a to z and digits. */
export interface Spellings {
  /** How people write exactly this name where they lack its letters; of another script than Latin, itself. */
  readonly exact: readonly string[];
  /** What it may be, by its letters in another script, by how it looks, or spelt more loosely. */
  readonly wide: readonly string[];
  /** Of a script that leaves vowels out: its consonants, as {@link barestOf} has them of words that do not. */
  readonly vowelless?: readonly string[];
}

/** Letters that people without them on their keyboard write as two, or as another one than the letter without its mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  ß: 's',
  æ: 'a',
  œ: 'o',
  ł: 'w',
  đ: 'dj',
  ð: 'th',
  þ: 't',
  ñ: 'ny',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  ž: 'zh',
  ğ: 'gh',
  ә: 'a',
  ə: 'a',
};

const latin = /\p{Script=Latin}/u;
const letter = /\p{Letter}/u;
const withoutVowels = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** Marks that go on letters of any script. Vowel signs of scripts that write vowels so are none of these: they are read. */
const strayMarks = /[\p{Enclosing_Mark}[\p{Mark}&&\p{Script=Inherited}]]/gv;

/**
 * @param word one word in any script, at most some hundred characters, normalised (NFKC), as it was typed
 * @returns its spellings; none where nothing in it is a letter or digit
 */
export function spellingsOf(word: string): Spellings {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return ofLatin(romanised(lower), []);
  const bare = lower.normalize('NFD').replace(strayMarks, '').normalize('NFC');
  const looks = asItLooks(word);
  const wide = [
    ...(looks === undefined ? [] : [romanised(looks)]),
    // Marks of a script that has nothing to do with the letters are there to hide them.
    romanised(bare.normalize('NFD').replace(/\p{Mark}/gu, '')),
  ];
  const letters = Array.from(bare).filter((one) => letter.test(one));
  if (letters.every((one) => latin.test(one))) {
    const expanded = lower.normalize('NFC').replace(/./gsu, (one) => spelledOut[one] ?? one);
    return ofLatin(romanised(bare), [
      ...wide,
      romanised(expanded.normalize('NFD').replace(strayMarks, '')),
    ]);
  }
  const spellings = {
    exact: [bare],
    wide: distinct([...wide, ...readingsOf(bare)].flatMap((one) => [one, loose(one)])),
  };
  return withoutVowels.test(bare) ? { ...spellings, vowelless: consonantsIn(bare) } : spellings;
}

function ofLatin(plain: string, others: readonly string[]): Spellings {
  const isSpeltOneWay = others.length === 0 && !plain.startsWith('m') && loose(plain) === plain;
  if (isSpeltOneWay) return { exact: plain === '' ? [] : [plain], wide: [] };
  const exact = distinct([plain, ...others].flatMap((one) => [one, ...withMac(one)]));
  const wide = distinct(exact.map(loose)).filter((one) => !exact.includes(one));
  return { exact, wide };
}

/** What a word of another script is in Latin letters. */
function readingsOf(word: string): string[] {
  const plain = romanised(word);
  if (/\p{Script=Cyrillic}/u.test(word)) return [plain, plain.replaceAll('kh', 'h')];
  if (/\p{Script=Greek}/u.test(word)) return [plain, plain.replaceAll('oy', 'ou')];
  return [plain];
}

/** The article of Arabic, which names have or lack in Latin letters. */
const article = 'ال';

/** Letter by letter: what would be one sound in Latin letters may be two here. */
function consonantsIn(word: string): string[] {
  const bare = word.startsWith(article) && word.length > 3 ? [word, word.slice(2)] : [word];
  const readings = bare.flatMap((one) => {
    const letters = Array.from(one, (letter) => romanised(letter));
    const hebrew = Array.from(one, (letter) => hebrewSounds[letter]);
    return [letters, letters.map((letter, at) => hebrew[at] ?? letter)];
  });
  return distinct(readings.map((letters) => barestOf(letters.join('.'))));
}

/** The letters of Hebrew that are said, and written in Latin letters, in two ways. */
const hebrewSounds: Readonly<Record<string, string>> = {
  ב: 'b',
  ו: '',
  ח: 'ch',
  כ: 'k',
  פ: 'p',
};

const otherSigns = /[^a-z0-9]/g;

/** @returns the text in small letters from a to z, and digits */
export function romanised(text: string): string {
  const ascii = isAscii(text) ? text : anyAscii(text);
  return ascii.toLowerCase().replace(otherSigns, '');
}

/** Mac and Mc are one. */
function withMac(word: string): string[] {
  if (word.length < 5) return [];
  if (word.startsWith('mac')) return [`mc${word.slice(3)}`];
  return word.startsWith('mc') ? [`mac${word.slice(2)}`] : [];
}

const pairs = /aa|ae|ee|ii|oe|oo|ou|uu|ue|oh(?![aeiou])/g;

/** Two letters that may stand for one of another alphabet, or for a long vowel, as that one. */
function loose(word: string): string {
  return word.replace(pairs, (pair) => (pair === 'ee' ? 'i' : pair.charAt(0)));
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 127) return false;
  }
  return true;
}
