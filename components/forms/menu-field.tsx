import type { DrawnField } from '#lib/forms/field.ts';
import { FieldError } from './field-error.tsx';
import { inputClass } from './field-frame.tsx';
import type { FormState } from './form-state.ts';

export interface MenuFieldProps {
  readonly name: string;
  readonly field: DrawnField | undefined;
  readonly state: FormState;
  /** What stands above it, where the label says more than is needed there: it is read out all the same. */
  readonly shortLabel?: string;
}

/** One answer of several, from a menu: where many of them stand on one page. */
export function MenuField({ name, field, state, shortLabel }: MenuFieldProps) {
  if (field === undefined) return null;
  const error = state.errors[name];
  const { [name]: held = field.start } = state.values;
  return (
    <div className={error === undefined ? 'mb-6' : 'mb-6 border-s-4 border-error ps-4'}>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {shortLabel === undefined ? (
          field.label
        ) : (
          <>
            <span aria-hidden="true">{shortLabel}</span>
            <span className="sr-only">{field.label}</span>
          </>
        )}
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
