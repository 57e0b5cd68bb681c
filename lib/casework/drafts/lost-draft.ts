import type { PostedValues } from '#lib/forms/field.ts';
import { hidden } from '#lib/forms/fields.ts';
import { linesIn, readableLines } from '#lib/forms/typed-text.ts';
import { isVerb } from '../case/workflow.ts';
import { longestNote } from '../notes/fields.ts';
import { typedFieldsOf } from './typed-fields.ts';

/** Which draft is taken over, or discarded. */
export const lostDraftFields = { entry: hidden() };

/**
 * @param form in which it was typed
 * @returns the words that somebody typed there, one field after the other, as every form takes them: what a form carries beside them, as
 *   the reference of another case, is none. What a form would refuse is made readable, and shortened where no note is so long
 */
export function wordsIn(form: string, values: PostedValues): string {
  if (!isVerb(form)) return '';
  const words = typedFieldsOf(form).flatMap((name) => {
    const value = values[name];
    const text = typeof value === 'string' ? asTaken(value) : '';
    return text === '' ? [] : [text];
  });
  return shortened(words.join('\n'));
}

function asTaken(value: string): string {
  const taken = linesIn(value, { name: '', longest: longestNote });
  return 'text' in taken ? taken.text : readableLines(value);
}

/** Room for who wrote it, in a note. */
const longestQuoted = longestNote - 300;

function shortened(words: string): string {
  return words.length > longestQuoted ? `${words.slice(0, longestQuoted).toWellFormed()}…` : words;
}

/** @returns what somebody was writing, as a colleague quotes it in a note of their own */
export function quoted(author: string, form: string, words: string): string {
  return `${author} was writing, and did not save it (${form}):\n${words}`;
}

/** @returns for whom such a note is: as it was to be, where it was one */
export function audienceOf(form: string, { audience }: PostedValues): 'team' | 'supervision' {
  return form === 'note' && audience === 'supervision' ? 'supervision' : 'team';
}
