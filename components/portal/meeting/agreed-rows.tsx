import { FormField } from '#components/forms/form-fields.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import { MenuField } from '#components/forms/menu-field.tsx';
import { agreedRows } from '#lib/casework/meeting/sections.ts';
import type { OptionRowsProps } from './option-rows.tsx';
import { TheirRow } from './their-row.tsx';

/** What was agreed, a line each: what, who, and by when. The first lines are open, the others once they are needed. */
export function AgreedRows({ fields, state }: Omit<OptionRowsProps, 'copies'>) {
  return agreedRows.map((row) => {
    const names = [`agreed-${row}`, `who-${row}`, `until-${row}`];
    const [what, who, until] = names;
    const draw = (name: string | undefined) => {
      const field = name === undefined ? undefined : fields[name];
      return field && name !== undefined && <FormField name={name} field={field} state={state} />;
    };
    const isOpen = Number(row) <= 2 || isFilled(names, state);
    return (
      <details key={row} open={isOpen} className="border-b border-line">
        <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">{`Line ${row}`}</summary>
        <div className="grid items-end gap-x-4 pt-1 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)]">
          {draw(what)}
          {who !== undefined && <MenuField name={who} field={fields[who]} state={state} />}
          {draw(until)}
        </div>
        <TheirRow
          fields={fields}
          state={state}
          names={{
            [`agreed-${row}`]: 'What',
            [`who-${row}`]: 'Who',
            [`until-${row}`]: 'By when',
          }}
        />
      </details>
    );
  });
}

function isFilled(names: readonly string[], { values, errors }: FormState): boolean {
  return names.some(
    (name) =>
      errors[name] !== undefined || (!name.startsWith('who-') && (values[name] ?? '') !== ''),
  );
}
