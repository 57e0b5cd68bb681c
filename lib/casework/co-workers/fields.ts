import { choice, line } from '#lib/forms/fields.ts';

/** A colleague, as a list to choose from has them. */
export interface ListedColleague {
  readonly id: string;
  readonly name: string;
  readonly isAway: boolean;
}

/**
 * Who helps the owner, and why.
 * @param people those who may
 */
export function coWorkerFields(people: readonly ListedColleague[]) {
  return {
    colleague: choice({
      label: 'Who works on it too?',
      options: people.map(({ id, name, isAway }) => ({
        code: id,
        label: isAway ? `${name} (away today)` : name,
      })),
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
