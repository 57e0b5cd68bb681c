import { z } from 'zod';
import { typedLength } from './typed-length.ts';

/** What may be in a field that a person types into. */

/**
 * Line breaks and tabs apart, control characters, half characters and what a broken one was replaced by (a browser does
 * that before it sends) are nothing that a person types.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]/;

/** Characters of their own for the end of a line or a paragraph count as line breaks as well. */
const lineBreak = /[\n\u2028\u2029]/;

const directionMarks = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Several lines, in any language, as they were typed: refused with plain words rather than changed.
 * @param name what each refusal calls the field, at the start of a sentence
 */
export function typed(name: string, longest: number) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine((value) => typedLength(value) <= longest, {
      error: `${name} must be ${longest} characters or fewer`,
    })
    .refine((value) => !unreadable.test(value) && value.isWellFormed(), {
      error: `${name} must not have characters that we cannot read. Delete the text and type it again`,
    })
    .refine((value) => !turnsTextAround(value), {
      error: `${name} must not have hidden marks. Delete the text and type it again. Hidden marks can come along when you paste`,
    })
    .default('');
}

/** One line: a browser sends no more, and an email or a list of cases has room for no more. */
export function typedLine(name: string, longest: number) {
  return typed(name, longest).refine((value) => !lineBreak.test(value), {
    error: `${name} must be on one line`,
  });
}

/** An address or a number, read by machines. */
export function typedCode(name: string, longest: number) {
  return z.preprocess(withoutMarks, typedLine(name, longest));
}

/**
 * Contact books put marks around an address or a number that nobody sees when it is copied.
 * @returns it without them. What would show another text than it holds is refused with the rest, not mended
 */
export function withoutMarks(value: unknown): unknown {
  return typeof value === 'string' && !turnsTextAround(value)
    ? value.replace(directionMarks, '')
    : value;
}

/**
 * Right-to-left names and the marks that they come with are as welcome as any. What reverses the letters of a word, or
 * is left open and so turns around what others write after it, could make one name look like another.
 */
function turnsTextAround(value: string): boolean {
  const open: string[] = [];
  for (const [mark] of value.matchAll(directionMarks)) {
    if (/[\u202D\u202E]/.test(mark)) return true;
    if (/[\u202A\u202B]/.test(mark)) open.push('\u202C');
    else if (/[\u2066-\u2068]/.test(mark)) open.push('\u2069');
    else if (/[\u202C\u2069]/.test(mark) && open.pop() !== mark) return true;
  }
  return open.length > 0;
}
