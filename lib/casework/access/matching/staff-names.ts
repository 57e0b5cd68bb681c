import { readingsOfRun } from './characters.ts';
import { descriptions, particles, smallWords, suffixes, titles } from './everyday-words.ts';
import { type ListedWords, listedWords } from './listed-words.ts';
import { variantsOf } from './name-variants.ts';
import { remembered } from './remembered.ts';
import { shortNamesOf } from './short-names.ts';
import { romanised, type Spellings, spellingsOf } from './spellings.ts';
import { readable, type Token, tokensOf } from './tokens.ts';

/** A part of a name, or neighbouring parts as one word. */
export interface NamePart {
  /** Which parts it is made of, by their places in the name. */
  readonly places: readonly number[];
  readonly spellings: Spellings;
  /** It is one word, or several that are written as one: what is like it in other ways counts too. */
  readonly isOneWord: boolean;
  /** As it is written, where it is of characters or of letters without spaces. */
  readonly run: string | undefined;
}

export interface FullName {
  readonly parts: readonly NamePart[];
  /** The places of the parts without which the name is not typed in full. */
  readonly needed: readonly number[];
  /** How many words a full name has, those included that it is full without. */
  readonly length: number;
}

/** All by which one person may be recognised, but for what they do here. */
export interface StaffNames {
  readonly names: readonly FullName[];
  /** In small letters. */
  readonly address: string;
  /**
   * What addresses and accounts are made of: the local part and its pieces, initial and family name, and the like. And names
   * as others write or say them, which are compared as they are, without slips.
   */
  readonly handles: readonly string[];
  readonly listed: ListedWords;
}

/** More words than any name has. */
const mostParts = 10;
const mostJoined = 4;
const shortestHandle = 3;

/**
 * @param names as on record, now and before
 * @param email as on record
 * @param listedAs how the public form offers them; empty where it does not
 */
export function staffNames(names: readonly string[], email: string, listedAs: string): StaffNames {
  const taken = names.map(partsOf);
  const address = email.trim().toLowerCase();
  const listed = listedWordsOf(listedAs);
  const handles = [...taken.flatMap(accountNames), ...localPart(address), ...listed.names];
  return {
    names: taken.map(fullName),
    address,
    handles: [
      ...new Set([
        ...handles.filter((one) => !isEveryday(one)),
        // Looked for among what may be a name alone: somebody called Saeed is touched by "Dr Said".
        ...taken
          .flat()
          .flatMap(({ text, script }) => (script === 'letters' ? otherNamesOf(text) : [])),
      ]),
    ],
    listed,
  };
}

/** The words of a name, without titles and letters of honour unless it has nothing else. */
function partsOf(name: string): readonly Token[] {
  const [text = ''] = readable(name).readings;
  const tokens = tokensOf(text).slice(0, mostParts);
  const bare = tokens.filter(({ text: one }) => {
    const plain = romanised(one);
    return !titles.has(plain) && !suffixes.has(plain);
  });
  return bare.length === 0 ? tokens : bare;
}

function fullName(tokens: readonly Token[]): FullName {
  const last = tokens.length - 1;
  const isInside = (place: number) => place > 0 && place < last;
  const needed = [...tokens.keys()].filter((place) => {
    const text = tokens[place]?.text ?? '';
    return !(isInside(place) && (text.length === 1 || particles.has(romanised(text))));
  });
  return {
    parts: [...tokens.flatMap(singleParts), ...joinedParts(tokens)],
    needed,
    length: tokens.length,
  };
}

/** A word of characters has no spaces: what stands in it may be the family name, and the rest. */
function singleParts(token: Token, place: number): NamePart[] {
  const { text, script } = token;
  const places = [place];
  if (script !== 'characters') {
    return [
      {
        places,
        spellings: withShortNames(spellingsOf(text)),
        isOneWord: true,
        run: script === 'unspaced' ? text : undefined,
      },
    ];
  }
  const readings = [...readingsOfRun(text).keys()].filter((one) => one !== '');
  const spellings = { exact: [text], wide: readings };
  const characters = Array.from(text);
  const pieces = [1, 2].flatMap((family) =>
    characters.length > family
      ? [characters.slice(0, family).join(''), characters.slice(family).join('')]
      : [],
  );
  const none = { exact: [], wide: [] };
  return [
    { places, spellings, isOneWord: true, run: text },
    ...[...new Set(pieces)].map((run) => ({ places: [], spellings: none, isOneWord: true, run })),
  ];
}

function withShortNames({ exact, wide, ...rest }: Spellings): Spellings {
  return { exact, wide: [...wide, ...exact.flatMap(shortNamesOf)], ...rest };
}

/** As others write or say a name, and what they call somebody of that name for short. */
const otherNamesOf = remembered((text): readonly string[] => {
  if (particles.has(romanised(text))) return [];
  const others = formsOf(text).flatMap((form) => {
    const variants = variantsOf(form);
    return [...variants, ...shortNamesOf(form), ...variants.flatMap(shortNamesOf)];
  });
  return [...new Set(others)];
});

const listedWordsOf = remembered(listedWords);

function joinedParts(tokens: readonly Token[]): NamePart[] {
  return [...tokens.keys()].flatMap((from) => {
    const most = Math.min(mostJoined, tokens.length - from);
    return Array.from({ length: Math.max(most - 1, 0) }, (_, more) => {
      const joined = tokens.slice(from, from + more + 2);
      return {
        places: joined.map((_token, at) => from + at),
        spellings: spellingsOf(textOf(joined)),
        isOneWord: joined.slice(1).every(({ gap }) => gap === 'nothing' || gap === 'apostrophe'),
        run: undefined,
      };
    });
  });
}

/** "jmueller", "muellerj", "juergenm", "kimng", "ngkim": as accounts are named, and names are run together. */
function accountNames(tokens: readonly Token[]): string[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  if (tokens.some(({ script }) => script !== 'letters')) return [];
  const double = tokens.length > 2 ? textOf(tokens.slice(-2)) : '';
  const families = [last.text, double].flatMap(formsOf);
  const initials = tokens
    .slice(0, -1)
    .map(({ text }) => formsOf(text)[0]?.charAt(0) ?? '')
    .join('');
  const handles = formsOf(first.text).flatMap((given) =>
    families.flatMap((family) => [
      `${given.charAt(0)}${family}`,
      `${family}${given.charAt(0)}`,
      `${initials}${family}`,
      `${given}${family.charAt(0)}`,
      `${given}${family}`,
      `${family}${given}`,
    ]),
  );
  return handles.filter((handle) => handle.length >= shortestHandle);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function formsOf(text: string): readonly string[] {
  const { exact, wide } = spellingsOf(text);
  return [...exact, ...wide].filter((form) => isOfLatinLetters(form));
}

function localPart(address: string): string[] {
  const local = address.split('@')[0] ?? '';
  const pieces = tokensOf(local).map(({ text }) => romanised(text));
  const letters = pieces.map((piece) => piece.replace(/[0-9]/g, ''));
  return [
    ...[romanised(local)].filter((one) => one.length > 1),
    ...[...pieces, ...letters].filter((piece) => piece.length >= shortestHandle),
  ];
}

function isEveryday(word: string): boolean {
  return smallWords.has(word) || descriptions.has(word) || titles.has(word) || suffixes.has(word);
}

function isOfLatinLetters(form: string): boolean {
  return form !== '' && form === romanised(form);
}
