import { each } from '#lib/forms/each-field.ts';
import { choice } from '#lib/forms/fields.ts';
import { actionRows } from '../conference/action-rows.ts';
import { conferenceFields } from '../conference/fields.ts';
import { entryKinds } from '../entries/kinds.ts';
import { dayOf, namesToChoose, type OwnForm, textOf } from './own-form.ts';

type Stored = Parameters<OwnForm['errors']>[0];

function actionsIn(read: Stored) {
  return actionRows
    .map((row) => ({
      what: textOf(read, `what-${row}`),
      name: textOf(read, `owner-${row}`),
      by: dayOf(read, `by-${row}`),
    }))
    .filter((action) => Object.values(action).some((value) => value !== ''));
}

/** A case conference, as it is written down. Tasks that were made of its actions stay as they are. */
export const conferenceForm: OwnForm = {
  fields: ({ people }, { body }) => {
    const { actions } = entryKinds['case-conference'].body.parse(body);
    const names = namesToChoose(
      people,
      actions.map(({ name }) => name),
    );
    const { at: _, ...fields } = conferenceFields([]);
    return {
      ...fields,
      ...each(actionRows, 'owner', (row) =>
        choice<string>({
          label: `Who does action ${row}?`,
          options: [{ code: '', label: 'Nobody' }, ...names],
          error: `Action ${row}: choose somebody from the list`,
          start: '',
        }),
      ),
    };
  },
  values: ({ body }) => {
    const { present, decisions, actions } = entryKinds['case-conference'].body.parse(body);
    const rows = actionRows.flatMap((row, place) => {
      const { what = '', name = '', by = '' } = actions[place] ?? {};
      return [
        [`what-${row}`, what],
        [`owner-${row}`, name],
        [`by-${row}`, by],
      ];
    });
    return { present, decisions, ...Object.fromEntries(rows) };
  },
  corrected: ({ codes }, read) => {
    const actions = actionsIn(read);
    return {
      codes: { ...codes, actions: actions.length },
      body: {
        present: textOf(read, 'present'),
        decisions: textOf(read, 'decisions'),
        actions,
      },
    };
  },
  errors: (read) =>
    Object.fromEntries(
      actionRows.flatMap((row) => {
        const action = {
          what: textOf(read, `what-${row}`),
          owner: textOf(read, `owner-${row}`),
          by: dayOf(read, `by-${row}`),
        };
        const isEmpty = Object.values(action).every((value) => value === '');
        if (isEmpty) return [];
        return [
          ...(action.what === '' ? [[`what-${row}`, `Action ${row}: say what is to be done`]] : []),
          ...(action.owner === '' ? [[`owner-${row}`, `Action ${row}: choose who does it`]] : []),
          ...(action.by === '' ? [[`by-${row}`, `Action ${row}: by when? Choose a day`]] : []),
        ];
      }),
    ),
};
