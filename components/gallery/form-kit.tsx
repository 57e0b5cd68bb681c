import { FormFields } from '#components/forms/form-fields.tsx';
import { freshForm } from '#components/forms/form-state.ts';
import { choice, day, line, lines, moment, tick, ticks } from '#lib/forms/fields.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { Exhibit } from './exhibit.tsx';

const options = [
  { code: 'one', label: 'One' },
  { code: 'other', label: 'The other' },
] as const;

const explained = [
  { code: 'first', label: 'Priya Raman', details: 'Two open cases.' },
  { code: 'second', label: 'Amara Osei', details: 'Away today. No open case.' },
] as const;

const fields = {
  'kit-line': line({ label: 'One line', hint: 'A hint.', longest: 80 }),
  'kit-lines': lines({ label: 'Several lines', longest: 2_000 }),
  'kit-choice': choice({ label: 'One of these', options, error: 'Choose one', start: 'one' }),
  'kit-explained': choice({
    label: 'One of these people',
    options: explained,
    error: 'Choose one',
  }),
  'kit-ticks': ticks({ label: 'Any of these', options, error: 'Choose from the list' }),
  'kit-tick': tick({ label: 'One box to tick', hint: 'What it means.' }),
  'kit-day': day({ label: 'A day' }),
  'kit-moment': moment({ label: 'A moment' }),
};

const errors = {
  'kit-line': 'One line: type it',
  'kit-choice': 'Choose one',
  'kit-tick': 'Tick it',
  'kit-day': 'A day: there is no such day, 31/2/2026',
  'kit-moment': 'A moment: this has not happened yet',
};

const changedFields = {
  'kit-changed-line': line({ label: 'One line, changed meanwhile', longest: 80 }),
  'kit-changed-choice': choice({
    label: 'One of these, changed meanwhile',
    options,
    error: 'Choose one',
  }),
};

const changed = {
  ...freshForm,
  values: { 'kit-changed-line': 'She came on Monday', 'kit-changed-choice': 'one' },
  theirs: {
    by: 'Amara Osei',
    when: 'today 14:05',
    values: { 'kit-changed-line': 'She came on Tuesday', 'kit-changed-choice': 'other' },
  },
};

/** What the field kit draws from definitions: every kind of field, fresh, refused, and beside what somebody else made of it. */
export function FormKitExhibits() {
  const values = startingValues(fields, {
    'kit-day': '2026-11-26',
    'kit-moment': ['2026-11-26', '14:05'],
  });
  const state = { ...freshForm, values };
  const renamed = <Value,>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [`${name}-refused`, value]));
  // Two groups of one name would be taken for one another.
  const refusedFields = Object.fromEntries(
    Object.entries(drawnFields(fields)).map(([name, field]) => [
      name,
      { ...field, label: `${field.label}, refused` },
    ]),
  );
  return (
    <div className="max-w-prose">
      <Exhibit title="Fields of the kit">
        <FormFields fields={drawnFields(fields)} state={state} />
      </Exhibit>
      <Exhibit title="Fields of the kit, refused">
        <FormFields
          fields={renamed(refusedFields)}
          state={{ values: renamed(values), errors: renamed(errors), attempt: 1 }}
        />
      </Exhibit>
      <Exhibit
        title="Fields of the kit, which somebody else changed meanwhile"
        note="What the person filled in stays; beside it is what stands now."
      >
        <FormFields fields={drawnFields(changedFields)} state={changed} />
      </Exhibit>
    </div>
  );
}
