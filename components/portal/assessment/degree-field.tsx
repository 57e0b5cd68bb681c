import { FieldError } from '#components/forms/field-error.tsx';
import { inputClass } from '#components/forms/field-frame.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import type { DrawnField } from '#lib/forms/field.ts';

export interface DegreeFieldProps {
  readonly name: string;
  readonly field: DrawnField | undefined;
  readonly state: FormState;
}

/** How likely or how severe: one of five, from a menu. */
export function DegreeField({ name, field, state }: DegreeFieldProps) {
  if (field === undefined) return null;
  const error = state.errors[name];
  const held = state.values[name];
  return (
    <div className={error === undefined ? 'mb-6' : 'mb-6 border-s-4 border-error ps-4'}>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {field.label}
      </label>
      <FieldError field={name} message={error} />
      <select
        id={name}
        name={name}
        defaultValue={typeof held === 'string' ? held : ''}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
        className={`w-full ${inputClass(error)}`}
      >
        {field.options?.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
