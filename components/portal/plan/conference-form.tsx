'use client';

import { FormField, FormFields } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { MenuField } from '#components/forms/menu-field.tsx';
import { pickFields } from '#components/forms/pick-fields.ts';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { type ActionRow, actionRows } from '#lib/casework/conference/action-rows.ts';
import type { DrawnFields } from '#lib/forms/field.ts';

export interface ConferenceFormProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly fields: DrawnFields;
  readonly values: FormState['values'];
}

const leading = ['at', 'present', 'decisions'];

/** So many rows are in view; the others stand in a fold, open once one of them is needed. */
const rowsInView = 3;

/** Who was there and what was decided, then the actions: what, who and by when, in one line each. */
export function ConferenceForm({ fields, ...props }: ConferenceFormProps) {
  return (
    <VerbForm
      {...props}
      fields={fields}
      save="Save the conference"
      startAt="present"
      drawFields={(state) => (
        <>
          <div className="max-w-prose">
            <FormFields fields={pickFields(fields, leading)} state={state} countsLong />
          </div>
          <section aria-labelledby="actions" className="mb-6">
            <h2 id="actions" className="text-heading-3">
              Actions
            </h2>
            <p className="mb-3 text-small text-ink-soft">
              Each becomes a task of whoever does it. Leave empty what you do not need.
            </p>
            {actionRows.slice(0, rowsInView).map((row) => (
              <Row key={row} row={row} fields={fields} state={state} />
            ))}
            <details open={actionRows.slice(rowsInView).some((row) => isInUse(row, state))}>
              <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
                More actions
              </summary>
              {actionRows.slice(rowsInView).map((row) => (
                <Row key={row} row={row} fields={fields} state={state} />
              ))}
            </details>
          </section>
        </>
      )}
    />
  );
}

interface RowProps {
  readonly row: ActionRow;
  readonly fields: DrawnFields;
  readonly state: FormState;
}

function Row({ row, fields, state }: RowProps) {
  const [what, owner, by] = namesOf(row);
  const draw = (name: string) => {
    const field = fields[name];
    return field && <FormField name={name} field={field} state={state} />;
  };
  return (
    <div className="grid gap-x-4 max-sm:border-b max-sm:border-line max-sm:pt-3 sm:grid-cols-[minmax(0,2fr)_minmax(9rem,1fr)_auto]">
      {draw(what)}
      <MenuField name={owner} field={fields[owner]} state={state} shortLabel="Who?" />
      {draw(by)}
    </div>
  );
}

function isInUse(row: ActionRow, { values, errors }: FormState): boolean {
  return namesOf(row).some((name) => errors[name] !== undefined || (values[name] ?? '').length > 0);
}

function namesOf(row: ActionRow): readonly [string, string, string] {
  return [`what-${row}`, `owner-${row}`, `by-${row}`];
}
