import type { FieldOption } from '#lib/forms/field.ts';
import { choice, line } from '#lib/forms/fields.ts';

/** A colleague, as a list to choose from has them. */
export interface ListedColleague {
  readonly id: string;
  readonly name: string;
  readonly isAway: boolean;
}

/** @returns people as answers to choose from; who is away says so */
export function colleagueOptions(people: readonly ListedColleague[]): readonly FieldOption[] {
  return people.map(({ id, name, isAway }) => ({
    code: id,
    label: isAway ? `${name} (away today)` : name,
  }));
}

/**
 * Who helps the owner, and why.
 * @param people those who may
 */
export function coWorkerFields(people: readonly ListedColleague[]) {
  return {
    colleague: choice({
      label: 'Who works on it too?',
      options: colleagueOptions(people),
      error: 'Choose somebody from the list',
    }),
    why: line({
      label: 'Why, in one line',
      name: 'The reason',
      longest: 200,
      required: 'Say why they need to see the case',
    }),
  };
}

/**
 * Who does not work on a case any more, and why.
 * @param people those for whom the viewer may say so
 */
export function formerCoWorkerFields(people: readonly ListedColleague[]) {
  return {
    colleague: choice({
      label: 'Who no longer works on it?',
      options: colleagueOptions(people),
      error: 'Choose somebody from the list',
      start: people.length === 1 ? people[0]?.id : undefined,
    }),
    why: line({ label: 'Why, in one line', name: 'The reason', longest: 200 }),
  };
}
