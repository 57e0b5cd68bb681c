import { z } from 'zod';
import {
  isSeen,
  isShownBackwards,
  turnsTextAround,
  withoutDirectionMarks,
  withoutHiddenMarks,
} from './hidden-marks.ts';
import { isFarTooLong, typedLength } from './typed-length.ts';

/*
 * What may be in a field that a person types into. Its length comes before everything else: whatever else is looked at is
 * short, so that nothing that is posted takes long to read.
 */

/** What was understood of what a person typed, or what is wrong with it in plain words. */
export type Understood = { readonly text: string } | Wrong;

interface Wrong {
  readonly error: string;
  /** The same without what nobody sees: to be read once more by the person, never taken as it is. */
  readonly mended?: string;
}

export interface TypedLimits {
  /** What each refusal calls the field, at the start of a sentence. */
  readonly name: string;
  /** In characters, as `typedLength` counts them. */
  readonly longest: number;
}

/** Line breaks and tabs apart, control characters are nothing that a person types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

const everyUnreadable = new RegExp(unreadable, 'g');

/** Characters of their own for the end of a line or a paragraph count as line breaks as well. */
const lineBreak = /[\n\u2028\u2029]/;

/** A field of a form, read by one function. What is wrong with it does not keep the form's other fields from being read. */
export function typedField(read: (typed: string) => Understood) {
  return z
    .string()
    .transform((value, context) => {
      const understood = read(value);
      if ('text' in understood) return understood.text;
      context.issues.push({
        code: 'custom',
        message: understood.error,
        input: value,
        continue: true,
        params: { mended: understood.mended },
      });
      return value;
    })
    .default('');
}

/** One line: a browser sends no more, and an email or a list of cases has room for no more. */
export function typedLine(name: string, longest: number) {
  return typedField((value) => oneLineIn(value, { name, longest }));
}

/** Reads a text that is one line. */
export function oneLineIn(value: string, limits: TypedLimits): Understood {
  const understood = linesIn(value, limits);
  return 'text' in understood && lineBreak.test(understood.text)
    ? refuse(limits.name, 'must be on one line')
    : understood;
}

/**
 * Reads an address or a number, as machines use it. Contact books put marks around one that nobody sees when it is copied:
 * it is taken without them. What would show another text than it holds is refused with the rest, not mended.
 */
export function codeIn(value: string, { name, longest }: TypedLimits): Understood {
  const readable = readableIn(value, { name, longest });
  if ('error' in readable) return readable;
  if (isShownBackwards(readable.text)) return hiddenMarks(name, withoutHiddenMarks(readable.text));
  if (lineBreak.test(readable.text)) return refuse(name, 'must be on one line');
  const code = withoutHiddenMarks(readable.text).trim();
  return typedLength(code) > longest ? tooLong(name, longest) : { text: code };
}

/** Reads a text that may be several lines, in any language, as it was typed: refused with plain words rather than changed. */
export function linesIn(value: string, { name, longest }: TypedLimits): Understood {
  const readable = readableIn(value, { name, longest });
  if ('error' in readable) return readable;
  if (typedLength(readable.text) > longest) return tooLong(name, longest);
  return turnsTextAround(readable.text)
    ? hiddenMarks(name, withoutDirectionMarks(readable.text))
    : readable;
}

/** @returns a text without what nobody types and what turns it around: for one that is shown though no form takes it */
export function readableLines(value: string): string {
  const text = withPlainBreaks(value.toWellFormed()).replaceAll('\uFFFD', '');
  return withoutDirectionMarks(text.replaceAll(everyUnreadable, ''));
}

/** What is left when the ends are off, empty where there is nothing to see. It may still be up to twice too long. */
function readableIn(value: string, { name, longest }: TypedLimits): Understood {
  if (isFarTooLong(value, longest)) return tooLong(name, longest);
  const text = withPlainBreaks(value);
  // A browser puts this in the place of half a character before it sends.
  if (text.includes('\uFFFD') || !text.isWellFormed()) {
    return refuse(name, 'has a character that we cannot read, where � stands. Type it again');
  }
  if (unreadable.test(text)) {
    const mended = text.replaceAll(everyUnreadable, '');
    return { ...refuse(name, 'must not have characters that nobody can see'), mended };
  }
  return { text: isSeen(text) ? text : '' };
}

function withPlainBreaks(value: string): string {
  return value.trim().replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function tooLong(name: string, longest: number): Wrong {
  return refuse(name, `must be ${longest} characters or fewer`);
}

function hiddenMarks(name: string, mended: string): Wrong {
  return {
    ...refuse(name, 'must not have hidden marks, which can come along when you paste'),
    mended,
  };
}

function refuse(name: string, why: string): Wrong {
  return { error: `${name} ${why}` };
}
