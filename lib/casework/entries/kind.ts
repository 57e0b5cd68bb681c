import { z } from 'zod';
import { wishesInLines } from '../contact/wishes-in-words.ts';

/** An entry as the Story tells of it: codes that stand in the clear, and what was written, which is sealed. */
export interface EntryKindRow<Codes extends z.ZodType, Body extends z.ZodType> {
  /** What the entry is called. */
  readonly label: string;
  readonly codes: Codes;
  readonly body: Body;
  /** Its line in the Story: what a stranger has to know, in one line. */
  readonly line: (codes: z.output<Codes>, body: z.output<Body>) => string;
  /** What stands beneath its line where everything is shown, and no person wrote in words of their own. */
  readonly kept?: (body: z.output<Body>) => readonly WrittenPart[];
}

/** A part of an entry, whole: under its name. */
export interface WrittenPart {
  readonly term: string;
  readonly text: string;
}

/** Defines a kind of entry. */
export function kind<Codes extends z.ZodType, Body extends z.ZodType>(
  row: EntryKindRow<Codes, Body>,
) {
  return row;
}

/** Of a kind that says nothing more of itself. */
export const noCodes = z.strictObject({});

/** The longest text that a line shows of what was written. */
const longestInLine = 140;

/** @returns what happened, and the beginning of what was written about it */
export function withWords(what: string, words: string): string {
  const [first = ''] = words.split('\n', 1);
  if (first === '') return what;
  const shown =
    first.length > longestInLine ? `${first.slice(0, longestInLine).trimEnd()}…` : first;
  return `${what}. ${shown}`;
}

/** @returns how an entry keeps wishes that it replaced */
export function wishesAsTheyWere(
  before: Readonly<Record<string, unknown>> | null | undefined,
  term = 'The wishes before',
): readonly WrittenPart[] {
  return before === null || before === undefined ? [] : [{ term, text: wishesInLines(before) }];
}
