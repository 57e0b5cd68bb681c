import type { WrittenPart } from './kind.ts';
import { type BodyOf, type EntryKind, keptIn, lineOf } from './kinds.ts';

/** An entry in full: what it is, and all that was written. */
export interface EntryInFull {
  readonly line: string;
  readonly written: readonly WrittenPart[];
}

type KeysOf<Body> = Body extends unknown ? keyof Body : never;

/** What people wrote at length, and how it is called. Everything else of an entry stands in its line, which shortens none of it. */
const terms = {
  said: 'In one line',
  text: 'In words',
  why: 'Why',
  grounds: 'Grounds',
  decisions: 'Decisions',
  outcome: 'What came of it',
  visitorsSay: 'What the visitors may say',
  visitorsTell: 'To whom',
} as const satisfies Readonly<Partial<Record<KeysOf<BodyOf<EntryKind>>, string>>>;

/**
 * @param body undefined where it cannot be opened: its key is not there
 * @returns the entry with nothing shortened: its line without what was written at length, and that beneath
 * @throws a ZodError for what no release of this software wrote
 */
export function inFull(kind: EntryKind, codes: unknown, body: unknown): EntryInFull {
  if (typeof body !== 'object' || body === null)
    return { line: lineOf(kind, codes, body), written: [] };
  const given: Readonly<Record<string, unknown>> = { ...body };
  const written = Object.entries(terms).flatMap(([key, term]) => {
    const text = given[key];
    return typeof text === 'string' && text !== '' ? [{ term, text }] : [];
  });
  const emptied = Object.fromEntries(
    Object.keys(terms).flatMap((key) => (typeof given[key] === 'string' ? [[key, '']] : [])),
  );
  return {
    line: lineOf(kind, codes, { ...given, ...emptied }),
    written: [...written, ...keptIn(kind, body)],
  };
}

/** @returns an entry in its line alone, which may shorten it, or in full */
export function entryInWords(
  kind: EntryKind,
  codes: unknown,
  body: unknown,
  isInFull: boolean,
): EntryInFull {
  return isInFull ? inFull(kind, codes, body) : { line: lineOf(kind, codes, body), written: [] };
}
