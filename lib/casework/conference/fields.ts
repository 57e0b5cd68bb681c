import { each } from '#lib/forms/each-field.ts';
import { choice, dayOrNone, line, lines, moment } from '#lib/forms/fields.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';
import { type ActionRow, actionRows } from './action-rows.ts';

/**
 * What is written down of a case conference; its actions become tasks.
 * @param people those who may read the case
 */
export function conferenceFields(people: readonly ListedColleague[]) {
  return {
    at: moment({ label: 'When was it?', name: 'When' }),
    present: lines({
      label: 'Who was there?',
      hint: 'One to a line: name, and for whom they speak.',
      name: 'Who was there',
      longest: 1_000,
      rows: 4,
      required: 'Say who was there',
    }),
    decisions: lines({
      label: 'What was decided?',
      name: 'What was decided',
      longest: 3_000,
      rows: 6,
      required: 'Say what was decided',
    }),
    ...each<ActionRow, 'what', string>(actionRows, 'what', (row) =>
      line({ label: `Action ${row}`, longest: 140 }),
    ),
    ...each<ActionRow, 'owner', string>(actionRows, 'owner', (row) =>
      choice<string>({
        label: `Who does action ${row}?`,
        options: [{ code: '', label: 'Nobody yet' }, ...colleagueOptions(people)],
        error: 'Choose somebody from the list',
        start: '',
      }),
    ),
    ...each<ActionRow, 'by', Temporal.PlainDate | undefined>(actionRows, 'by', (row) =>
      dayOrNone({ label: `Action ${row}: by when?`, name: `Action ${row}: by when` }),
    ),
  };
}
