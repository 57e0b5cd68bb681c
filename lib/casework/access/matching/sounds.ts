/** How words sound, roughly: what is said alike, or was heard and written down, has the same key. */

/** Letters that stand for one sound between them, longest first, as one letter. C is the sound of "church". */
const together =
  /tsch|shch|sch|tch|ch|cz|sh|sz|zh|ts|tz|dz|ph|kh|gh|th|dh|bh|ck|dj|qu|x|c(?=[eiy])|[cqzjv]|h(?![aeiouy])/g;
const asOne: Readonly<Record<string, string>> = {
  tsch: 'C',
  shch: 's',
  sch: 's',
  tch: 'C',
  ch: 'C',
  cz: 'C',
  sh: 's',
  sz: 's',
  zh: 's',
  ts: 's',
  tz: 's',
  dz: 's',
  ph: 'f',
  kh: 'k',
  gh: 'g',
  th: 't',
  dh: 'd',
  bh: 'b',
  ck: 'k',
  dj: 'g',
  qu: 'k',
  x: 'ks',
  q: 'k',
  z: 's',
  j: 'g',
  v: 'f',
  h: '',
};

/**
 * @param word small letters from a to z
 * @returns its consonants, each class of like ones as one letter, doubled ones once; what people write differently most
 *   often, the vowels, is gone (w and y with them)
 */
export function consonantsOf(word: string): string {
  let consonants = '';
  let before = '';
  for (const one of word.replace(together, soundOf)) {
    if (one !== before && !'aeiouwy0123456789'.includes(one)) consonants += one;
    before = one;
  }
  return consonants;
}

function soundOf(letters: string, at: number, word: string): string {
  if (letters !== 'c') return asOne[letters] ?? letters;
  return 'eiy'.includes(word.charAt(at + 1)) && at + 1 < word.length ? 's' : 'k';
}

/**
 * @param word small letters from a to z, with full stops between letters that are no one sound together
 * @returns {@link consonantsOf} to compare with a word in a script without vowels, where an h is always written
 */
export function barestOf(word: string): string {
  const sounds = word.replace(together, (letters, at: number) =>
    letters === 'h' && at + 1 < word.length ? 'H' : soundOf(letters, at, word),
  );
  return consonantsOf(sounds.replaceAll('.', '').replaceAll('h', 'H')).toLowerCase();
}

/** How few consonants say too little of a word that has its vowels. */
export const fewestConsonants = 3;

/**
 * @returns {@link consonantsOf}, with a mark in front where the word begins with a vowel: Martin is no Amartin. Undefined where
 *   there are too few of them to know a word by
 */
export function soundKeyOf(word: string): string | undefined {
  const consonants = consonantsOf(word);
  if (consonants.length < fewestConsonants) return undefined;
  return 'aeiou'.includes(word.charAt(0)) ? `a${consonants}` : consonants;
}

const hangulPairs = /woo|yeo|you|eo|eu|ou|oo|wo|wu|ee|ui|ae|ai|yo|yu|yi|ch|sh|[gdbjrio]/g;
const hangulSounds: Readonly<Record<string, string>> = {
  woo: 'u',
  wu: 'u',
  yeo: 'yu',
  you: 'yu',
  yo: 'yu',
  eo: 'u',
  eu: 'u',
  ou: 'u',
  oo: 'u',
  wo: 'u',
  o: 'u',
  ee: 'i',
  ui: 'i',
  yi: 'i',
  ae: 'e',
  ai: 'e',
  ch: 'c',
  sh: 's',
  g: 'k',
  d: 't',
  b: 'p',
  j: 'c',
  r: 'l',
};

/** @returns a Korean name in Latin letters, so that its usual ways to be written (Hyun, Hyeon; Joon, Jun) are one */
export function hangulSoundOf(word: string): string {
  return word.replace(hangulPairs, (letters) => hangulSounds[letters] ?? letters);
}

/**
 * @returns whether one of two words becomes the other by one slip: a letter more, a letter less, another letter, or two
 *   neighbours in the wrong order
 */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return at < short.length;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}
