import { z } from 'zod';

/** Any text that is not empty. */
export const text = z.string().min(1);

/**
 * A text that is read by a function of its own.
 * @param read returns what the text means, or the problem with it: a phrase that follows the variable's name and holds
 *   nothing of its value
 */
export function textReadBy<Meaning>(read: (value: string) => Meaning | Problem) {
  return text.transform((value, context): Meaning => {
    const meaning = read(value);
    if (!(meaning instanceof Problem)) return meaning;
    context.addIssue({ code: 'custom', message: meaning.phrase });
    return z.NEVER;
  });
}

/** What is wrong with a value. */
export class Problem {
  readonly phrase: string;
  constructor(phrase: string) {
    this.phrase = phrase;
  }
}

/** Where nothing better can be said of a value. */
export const malformed = new Problem('is malformed');
