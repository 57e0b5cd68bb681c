import { choice, day, line } from '#lib/forms/fields.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';

/**
 * Something to be done on a case, by whom and by when.
 * @param people those who may read the case
 * @param self who writes it
 */
export function taskFields(people: readonly ListedColleague[], self: string) {
  return {
    what: line({
      label: 'What is to be done?',
      name: 'What is to be done',
      longest: 140,
      required: 'Say what is to be done',
    }),
    why: line({
      label: 'Why?',
      name: 'The reason',
      longest: 200,
      required: 'Say why: the person who does it needs to know',
    }),
    owner: choice({
      label: 'Who does it?',
      options: colleagueOptions(people),
      error: 'Choose somebody from the list',
      start: people.find(({ id }) => id === self)?.id,
    }),
    due: day({ label: 'By when?', name: 'By when' }),
  };
}
