import type { PostedValues } from '#lib/forms/field.ts';
import { hidden } from '#lib/forms/fields.ts';

/** Which draft is taken over, or discarded. */
export const lostDraftFields = { entry: hidden() };

/** Fields in which nobody types: codes, and what a form carries. */
const codes: ReadonlySet<string> = new Set([
  'add',
  'audience',
  'colleague',
  'decision',
  'entry',
  'ground',
  'level',
  'lift',
  'meant',
  'otherWay',
  'outcome',
  'owner',
  'people',
  'seen',
  'told',
  'voicemail',
  'way',
]);

/** @returns the words that somebody typed in a form, one field after the other: what is no code may be one */
export function wordsIn(values: PostedValues): string {
  return Object.entries(values)
    .filter(([name]) => !codes.has(name))
    .map(([, value]) => (typeof value === 'string' ? value : value.join(' ')).trim())
    .filter((words) => words !== '')
    .join('\n');
}

/** @returns what somebody was writing, as a colleague quotes it in a note of their own */
export function quoted(author: string, form: string, words: string): string {
  return `${author} was writing, and did not save it (${form}):\n${words}`;
}
