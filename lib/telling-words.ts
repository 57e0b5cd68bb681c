import { asItLooks } from './casework/access/matching/lookalikes.ts';
import { tellingStems, type WhereTold } from './telling-families.ts';

const telling: Readonly<Record<WhereTold, RegExp>> = {
  name: new RegExp(tellingStems.name.join('|'), 'i'),
  sentence: new RegExp(tellingStems.sentence.join('|'), 'i'),
};

/** In code units: what is longer is looked through by nobody, and may not go. An email of ours in HTML has a third of it. */
const mostLookedThrough = 20_000;

/**
 * @param text a line, an address, or an email of ours
 * @returns whether a word in it tells what it is about, also where it is written in letters that look alike, or letter by letter: no email to a
 *   reporter, its sender, its subject or where its answers go may hold one. What is too long to look through may tell anything
 */
export function tellsSomebodyElse(text: string, where: WhereTold = 'name'): boolean {
  return tellingWordIn(text, where) !== undefined;
}

/** @returns a text in each way in which somebody may read it: as it is, in the letters that it looks like, and without gaps between letters */
function waysToRead(text: string): readonly string[] {
  const plain = inPlainLetters(text);
  return [text, plain, withoutGaps(plain)];
}

/** What has no width, and marks on letters. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}]/gu;

/** @returns the text as it looks, in Latin letters without marks */
function inPlainLetters(text: string): string {
  const bare = text.normalize('NFKD').replace(unseen, '');
  return asItLooks(bare) ?? bare;
}

/** Single letters with something between them: "S A R C", "s.a.r.c". */
const spacedOut = /(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}]{1,3}\p{L}(?![\p{L}\p{N}])){1,40}/gu;

function withoutGaps(text: string): string {
  return text.replace(spacedOut, (letters) => letters.replace(/[^\p{L}]/gu, ''));
}

/** A scheme, "www.", an @, or words with a full stop between them and no space: "example.org". */
const webAddress = /:\/\/|\bwww\.|@|[\p{L}\p{N}-]*\p{L}[\p{L}\p{N}-]*\.\p{L}{2,}/iu;

/** @returns whether an address of the web or of an email stands in a line */
export function holdsAddress(text: string): boolean {
  return webAddress.test(inPlainLetters(text));
}

/** @returns the whole word in which the first of them stands, as it is read; undefined where there is none */
export function tellingWordIn(text: string, where: WhereTold): string | undefined {
  if (text.length > mostLookedThrough) return 'a text of this length';
  for (const read of waysToRead(text)) {
    const word = wordAround(telling[where], read);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** @returns the first find of a pattern in a text, to the ends of the word in which it stands */
export function wordAround(pattern: RegExp, text: string): string | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [middle] = found;
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, found.index))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(found.index + middle.length))?.[0] ?? '';
  return `${before}${middle}${after}`;
}
