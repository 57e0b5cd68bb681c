import { choice, line } from '#lib/forms/fields.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';

/**
 * Who has a case for one working day in its owner's place, and why.
 * @param people those who may
 */
export function coverFields(people: readonly ListedColleague[]) {
  return {
    colleague: choice({
      label: 'Who covers?',
      options: colleagueOptions(people),
      error: 'Choose somebody from the list',
      ...(people.length === 1 && { start: people[0]?.id }),
    }),
    why: line({
      label: 'Why, in one line',
      hint: 'Also whom you could not reach, where its lead does not open it.',
      name: 'The reason',
      longest: 300,
      required: 'Say why it cannot wait for its owner',
    }),
  };
}
