import { institution } from '#lib/institution.ts';

const word = /[\p{L}\p{N}]+/gu;

/** Words by which people find a room, and no more. */
const roomWords =
  'a and at basement block building by campus corridor desk door east entrance first floor foyer from front ground in left level lift lower main meeting near next north of office on opposite reception right room second seminar south stairs the third to tower upper west wing';

const known: ReadonlySet<string> = new Set(
  [roomWords, ...institution.buildings].flatMap((words) => inWords(words)),
);

/** A number of a room, with a letter before or behind it, or of a floor. */
const roomNumber = /^(?:[a-z]?\d{1,3}[a-z]?|\d(?:st|nd|rd|th))$/;

/** Two rooms have fewer figures, a telephone number has more. */
const mostFigures = 6;

/** A block and a room; more of them may be a word. */
const mostLetters = 2;

const signs = /^[\s,.\-/()'&:;]*$/;

/** In code units: no place may be as long. */
const mostLookedThrough = 300;

/**
 * Whether a place may stand in an email that somebody else may see: it is made of words for rooms, their numbers, and the buildings of the
 * institution. What is none of these may name a service, a team or a person, and no list of forbidden words is complete (emails.md,
 * the safe-contact contract).
 */
export function isPlainPlace(place: string): boolean {
  if (place.length > mostLookedThrough) return false;
  const words = inWords(place);
  const letters = words.filter((word) => word.length === 1 && /\p{L}/u.test(word) && word !== 'a');
  const figures = place.match(/\p{N}/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => known.has(word) || word.length === 1 || roomNumber.test(word)) &&
    letters.length <= mostLetters &&
    figures.length <= mostFigures &&
    signs.test(withoutWords(place))
  );
}

function inWords(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? [];
}

function withoutWords(text: string): string {
  return text.replaceAll(word, '').replaceAll('’', "'");
}
