import { descriptionOf } from './field-error.tsx';
import { FieldFrame, type FieldFrameProps, inputClass } from './field-frame.tsx';

export interface DayFieldProps extends Omit<FieldFrameProps, 'children'> {
  readonly value: string;
}

/** A date, by the browser's own field where it has one. */
export function DayField({ value, ...words }: DayFieldProps) {
  const { field, label, hint, error } = words;
  return (
    <FieldFrame {...words}>
      <input
        id={field}
        name={field}
        type="date"
        aria-label={label}
        defaultValue={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={descriptionOf(field, {
          hint: hint !== undefined,
          error: error !== undefined,
        })}
        className={inputClass(error)}
      />
    </FieldFrame>
  );
}
