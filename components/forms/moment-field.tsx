import { descriptionOf } from './field-error.tsx';
import { FieldFrame, type FieldFrameProps, inputClass } from './field-frame.tsx';

export interface MomentFieldProps extends Omit<FieldFrameProps, 'children'> {
  /** Date and time. */
  readonly value: readonly string[];
}

/** A date and a time, by the browser's own fields where it has them; both are posted under one name. */
export function MomentField({ value: [day = '', time = ''], ...words }: MomentFieldProps) {
  const { field, hint, error } = words;
  const shared = {
    name: field,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': descriptionOf(field, {
      hint: hint !== undefined,
      error: error !== undefined,
    }),
    className: inputClass(error),
  } as const;
  return (
    <FieldFrame {...words}>
      <div className="flex flex-wrap gap-2">
        <input {...shared} id={field} type="date" aria-label="Date" defaultValue={day} />
        <input {...shared} id={`${field}-time`} type="time" aria-label="Time" defaultValue={time} />
      </div>
    </FieldFrame>
  );
}
