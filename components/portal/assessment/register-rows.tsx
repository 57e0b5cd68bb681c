import { FormField } from '#components/forms/form-fields.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import { MenuField } from '#components/forms/menu-field.tsx';
import { riskRowCodes } from '#lib/casework/assessment/register.ts';
import type { DrawnFields } from '#lib/forms/field.ts';

export interface RegisterRowsProps {
  readonly fields: DrawnFields;
  readonly state: FormState;
}

/** The register of risks: the first is open, the others once they are needed. */
export function RegisterRows({ fields, state }: RegisterRowsProps) {
  return (
    <>
      <p className="mb-3 max-w-prose text-small text-ink-soft">
        From Medium upwards. How likely and how severe with what is in place: 1 to 4 together are
        Low, 5 to 9 Medium, 10 to 15 High, 16 and more Critical.
      </p>
      {riskRowCodes.map((row) => {
        const names = ['hazard', 'who', 'controls', 'measure', 'until'].map(
          (name) => `${name}-${row}`,
        );
        const degrees = ['likelihood', 'severity'].map((name) => `${name}-${row}`);
        const isOpen =
          row === '1' ||
          [...names, ...degrees].some(
            (name) => state.errors[name] !== undefined || (state.values[name] ?? '') !== '',
          );
        const draw = (name: string | undefined) => {
          const field = name === undefined ? undefined : fields[name];
          return (
            name !== undefined &&
            field && <FormField key={name} name={name} field={field} state={state} />
          );
        };
        const [hazard, who, controls, measure, until] = names;
        return (
          <details key={row} open={isOpen} className="mb-2 border-b border-line">
            <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">{`Risk ${row}`}</summary>
            <div className="grid gap-x-6 pt-2 sm:grid-cols-2">
              {draw(hazard)}
              {draw(who)}
              {degrees.map((name) => (
                <MenuField key={name} name={name} field={fields[name]} state={state} />
              ))}
              {draw(controls)}
              {draw(measure)}
              {draw(until)}
            </div>
          </details>
        );
      })}
    </>
  );
}
