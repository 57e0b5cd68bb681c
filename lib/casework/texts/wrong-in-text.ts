import { directory } from '#lib/content/directory.ts';
import { institution } from '#lib/institution.ts';
import { tellingWordIn, wordAround } from '#lib/telling-words.ts';
import { addressesIn, isOwnAddress } from './addresses.ts';
import { asRead } from './as-read.ts';
import { referenceIn } from './reference-in.ts';

/*
 * What the words of an email may not hold though a lead wrote them: somebody else may see each of these emails. Looked for as a form is read, and
 * once more as an email is written: words that are not allowed (any more) do not go.
 */

const mark = /[{}<>[\]|^~\\`]|\$\w|%\w+%|&#?\w+;|__|\*\*/;

/** A telephone number, or a code. */
const numbered = /\+?\d(?:[\s().-]{0,4}\d){4,40}/;

/** Characters that nobody sees: they hide words from us and from readers, not from machines. */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\u3164\u115F\u1160]/u;

/** A letter of another alphabet in a word looks the same, and is found by no search. */
const mixed =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

/** In code units: no text may be as long. */
const mostLookedThrough = 2_000;

/**
 * @param mayTell whether they may say what it is about, and name services with their numbers: not so where somebody else may see them
 * @returns what is wrong with the words of a text, in a sentence for who wrote them; undefined where they may go
 */
export function wrongInText(
  words: string,
  { mayTell }: { readonly mayTell: boolean } = { mayTell: false },
): string | undefined {
  // Nothing that is posted takes long to look through.
  if (words.length > mostLookedThrough) return 'The text is far too long';
  if (unseen.test(words)) {
    return 'There is a character in it that nobody can see. Type the words again, without pasting';
  }
  const plain = asRead(words);
  const mixture = wordAround(mixed, plain);
  if (mixture !== undefined) {
    return `“${mixture}” has letters of two alphabets in it. Type it again, without pasting`;
  }
  const placeholder = mark.exec(plain)?.[0];
  if (placeholder !== undefined) {
    return `Take out “${placeholder}”: nothing is filled in, and no sign makes a link or a heading here`;
  }
  const address = addressesIn(plain).find((one) => !isOwnAddress(one));
  if (address !== undefined) {
    return `Take out “${address}”: an address can only be one of the University’s own, without a code in it. Is it none? Put a space after the full stop`;
  }
  const reference = referenceIn(plain);
  if (reference !== undefined) {
    return `Take out “${reference}”: a reference of one case is in no text for all`;
  }
  if (mayTell) return undefined;
  const number = numbered.exec(plain)?.[0];
  if (number !== undefined) {
    return `Take out “${number}”: somebody else could call it, or look it up`;
  }
  const name = nameThatTells(plain);
  if (name !== undefined) return tells(name);
  const word = tellingWordIn(plain, 'sentence');
  return word === undefined ? undefined : tells(word);
}

function tells(word: string): string {
  return `“${word}” could tell somebody else who sees the email what it is about. Say it in another way`;
}

const { service, teams } = institution;

/** Ours, those of our teams, and of the services of the directory. */
const namesThatTell: readonly string[] = [
  service.name,
  teams.student.name,
  teams.student.partOf,
  teams.staff.name,
  teams.staff.contact,
  teams.staff.partOf,
  ...directory.map(({ name }) => name),
];

/** @returns our service, a team or a service of the directory that a text names, as it is called; undefined where it names none */
export function nameThatTells(text: string): string | undefined {
  return namesThatTell.find((one) => isNamed(text, one));
}

function isNamed(text: string, name: string): boolean {
  const [words, named] = [withoutSigns(text), withoutSigns(name)];
  if (words.includes(named)) return true;
  // Written in one: "JuniperLodge".
  const joined = named.replaceAll(' ', '');
  return joined.length >= shortestJoined && words.replaceAll(' ', '').includes(joined);
}

/** Shorter ones may stand in other words. */
const shortestJoined = 9;

/** Words alone, so that a sign between them hides no name. */
function withoutSigns(text: string): string {
  const words =
    asRead(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
