import { each } from '#lib/forms/each-field.ts';
import type { Fields } from '#lib/forms/field.ts';
import { asMenu, choice, dayOrNone, inFold, line } from '#lib/forms/fields.ts';
import { entryKinds } from '../entries/kinds.ts';
import { agreedRows } from '../meeting/sections.ts';
import { dayOf, namesToChoose, type OwnForm, textOf } from './own-form.ts';

/** The person, as the entry names them. */
const themselves = 'they themselves';

type Stored = Parameters<OwnForm['errors']>[0];

function rowsIn(read: Stored) {
  return agreedRows
    .map((row) => ({
      what: textOf(read, `agreed-${row}`),
      who: textOf(read, `who-${row}`),
      until: dayOf(read, `until-${row}`),
    }))
    .filter(({ what }) => what !== '');
}

/** Lines beyond those that are written, and one more, stand in a fold. */
function inFoldAfter(written: number, place: number, fields: Fields): Fields {
  if (place <= written) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, inFold('More lines', field)]),
  );
}

/** What was agreed, line by line, as on the page of the appointment. Tasks that were made of it stay as they are. */
export const agreementForm: OwnForm = {
  fields: ({ people }, { body }) => {
    const { rows } = entryKinds.agreement.body.parse(body);
    const who = namesToChoose([themselves, ...people], [themselves, ...rows.map((row) => row.who)]);
    return Object.assign(
      {},
      ...agreedRows.map((row, place) =>
        inFoldAfter(rows.length, place, {
          ...each([row], 'agreed', () =>
            line({ label: `What, line ${row}`, name: `Line ${row}`, longest: 200 }),
          ),
          ...each([row], 'who', () =>
            asMenu(
              choice<string>({
                label: `Who, line ${row}`,
                options: who,
                error: `Line ${row}: choose who does it, from the list`,
                start: themselves,
              }),
            ),
          ),
          ...each([row], 'until', () =>
            dayOrNone({ label: `By when, line ${row}`, name: `Line ${row}: by when` }),
          ),
        }),
      ),
    );
  },
  values: ({ body }) => {
    const { rows } = entryKinds.agreement.body.parse(body);
    return Object.fromEntries(
      agreedRows.flatMap((row, place) => {
        const written = rows[place];
        return written === undefined
          ? []
          : [
              [`agreed-${row}`, written.what],
              [`who-${row}`, written.who],
              [`until-${row}`, written.until],
            ];
      }),
    );
  },
  corrected: ({ codes }, read) => ({ codes, body: { rows: rowsIn(read) } }),
  errors: (read): Readonly<Record<string, string>> => {
    const wrong = agreedRows
      .filter((row) => textOf(read, `agreed-${row}`) === '' && dayOf(read, `until-${row}`) !== '')
      .map((row) => [`agreed-${row}`, `Line ${row}: say what is done, or take the day away`]);
    if (wrong.length > 0) return Object.fromEntries(wrong);
    return rowsIn(read).length > 0
      ? {}
      : { 'agreed-1': 'Say what was agreed, in one line at least' };
  },
};
