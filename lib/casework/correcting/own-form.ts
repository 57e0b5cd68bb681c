import type { Field, FieldErrors, PostedValues } from '#lib/forms/field.ts';
import type { ContactWayOnFile } from '../contact/ways.ts';

/** What of a case decides what may be chosen in the form of a correction. */
export interface CorrectionKnown {
  /** Ways that a contact may have had, by the person's wishes. */
  readonly ways: readonly ContactWayOnFile[];
  /** Names of those who may have something to do. */
  readonly people: readonly string[];
}

type Stored = Readonly<Record<string, unknown>>;

/** An entry without its kind. */
export interface Written {
  readonly codes: Stored;
  readonly body: Stored;
}

/** How an entry is corrected that does not stand in its form under the same names: it holds rows, or lists. */
export interface OwnForm {
  /** Every field that it may have. */
  readonly fields: (known: CorrectionKnown, standing: Written) => Readonly<Record<string, Field>>;
  /** @returns the entry as its form holds it */
  readonly values: (standing: Written) => PostedValues;
  /** @returns the entry as it is after its correction; its kind checks it once more */
  readonly corrected: (standing: Written, read: Stored) => Written;
  /** What fields have to do with each other: what is wrong, by field. */
  readonly errors: (read: Stored) => FieldErrors;
}

/** @returns names to choose from: those that stand there stay possible, whoever works here now */
export function namesToChoose(
  people: readonly string[],
  standing: readonly string[],
): readonly { readonly code: string; readonly label: string }[] {
  return [...new Set([...standing, ...people])]
    .filter((name) => name !== '')
    .map((name) => ({ code: name, label: name }));
}

/** @returns a text that was read under a name; empty where there is none */
export function textOf(read: Stored, name: string): string {
  const value = read[name];
  return typeof value === 'string' ? value : '';
}

/** @returns a day that was read under a name, as it is stored; empty where there is none */
export function dayOf(read: Stored, name: string): string {
  const value = read[name];
  return value instanceof Temporal.PlainDate ? value.toString() : '';
}

export const nothingWrong: OwnForm['errors'] = () => ({});
