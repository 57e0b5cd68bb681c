import type { ReviewColumn, Theirs } from '#lib/forms/field.ts';
import type { LetterToRead } from '#lib/forms/letter-to-read.ts';

/** What was typed or ticked, by field: as it came, so that it can be shown again. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** Something that went wrong on our side or on the way, and what the person can do. */
export interface Failure {
  readonly title: string;
  readonly words: string;
}

/** What an action says of a form that it did not accept. */
export interface FormState {
  readonly values: FieldValues;
  /** What is wrong, in plain words, by field and in the form's order. */
  readonly errors: Readonly<Record<string, string>>;
  /** What went wrong that no field can mend. */
  readonly failure?: Failure;
  /** Where somebody else changed the same thing meanwhile: what stands now. */
  readonly theirs?: Theirs;
  /** Emails to be read before they go: the same form is posted once more. */
  readonly letters?: readonly LetterToRead[];
  /** What the form does, to be looked through first: the same form is posted once more. */
  readonly review?: readonly ReviewColumn[];
  /** Counts refusals: each one builds the form again with what was typed. */
  readonly attempt: number;
}

/** A server action of a form that is answered with the form again, and what was typed in it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A server action of a form that always leads on: to the next step, or to the same one with what is to be mended. */
export type PlainAction = (form: FormData) => Promise<void>;

export const freshForm: FormState = { values: {}, errors: {}, attempt: 0 };

/**
 * What a form opens with may change between its drawing and its sending, where another tab kept a draft meanwhile: it counts only until the form came back.
 * @returns what the form shows: what came back, or what it opens with
 */
export function stateShown(state: FormState, values: FieldValues, changed?: Changed): FormState {
  return state.attempt > 0 ? state : { ...state, ...changed, values };
}

/** What somebody else saved before the form was opened, that its person was writing too. */
export type Changed = Required<Pick<FormState, 'theirs' | 'failure'>>;

/** What was refused before the page was opened. */
export interface RefusedBefore {
  readonly chosen: readonly string[];
  readonly error: string;
}

/** @returns the form as it begins: as given, or with what was refused before */
export function beginningOf(
  field: string,
  given: readonly string[],
  refused: RefusedBefore | undefined,
): FormState {
  return refused === undefined
    ? { ...freshForm, values: { [field]: given } }
    : { values: { [field]: refused.chosen }, errors: { [field]: refused.error }, attempt: 1 };
}

/** @returns a field's text, or nothing */
export function textOf(values: FieldValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

/** @returns what is ticked or chosen in a group */
export function chosenIn(values: FieldValues, field: string): readonly string[] {
  const value = values[field];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** @returns whether the action refused the form */
export function isRefused(state: FormState): boolean {
  return Object.keys(state.errors).length > 0 || state.failure !== undefined;
}
