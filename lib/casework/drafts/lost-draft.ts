import type { DrawnField, Posted, PostedValues } from '#lib/forms/field.ts';
import { hidden } from '#lib/forms/fields.ts';
import { linesIn, readableLines } from '#lib/forms/typed-text.ts';
import { isVerb, type Verb } from '../case/workflow.ts';
import { longestNote } from '../notes/fields.ts';
import { fieldsOfForm, typedFieldsOf } from './typed-fields.ts';

/** Which draft is taken over, or discarded. */
export const lostDraftFields = { entry: hidden() };

/**
 * @param form in which it was typed
 * @returns the words that somebody typed there, one field after the other, as every form takes them, and of an appointment and an assessment what
 *   was answered; what a form carries beside them, as the reference of another case, is none. What a form would refuse is made readable, and shortened where no note is so long
 */
export function wordsIn(form: string, values: PostedValues): string {
  return shortened(allWordsIn(form, values));
}

/** @returns the same, however long it is */
export function allWordsIn(form: string, values: PostedValues): string {
  if (!isVerb(form)) return '';
  const typed = new Set(typedFieldsOf(form));
  const hasAnswers = madeOfAnswers.has(form);
  return Object.entries(fieldsOfForm(form))
    .flatMap(([name, field]) => {
      const value = values[name] ?? '';
      if (typed.has(name)) {
        const words = typeof value === 'string' ? asTaken(value) : '';
        return words !== '' && hasAnswers ? `${field.label}: ${words}` : words;
      }
      return hasAnswers ? answerIn(field, value) : '';
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** Forms that are mostly answers: what was answered in them is no less lost than words. */
const madeOfAnswers: ReadonlySet<Verb> = new Set(['hold-appointment', 'assess']);

/** An answer in the words of the form. A value that is not one of its answers is left out. */
function answerIn(field: DrawnField, value: Posted): string {
  if (field.kind === 'tick') return value === '' ? '' : field.label;
  if (field.kind !== 'one' && field.kind !== 'many') return '';
  const chosen = [value].flat().filter((one) => one !== '' && one !== field.start);
  const labels = chosen.flatMap(
    (one) => field.options?.find(({ code }) => code === one)?.label ?? [],
  );
  return labels.length === 0 ? '' : `${field.label}: ${labels.join(', ')}`;
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
