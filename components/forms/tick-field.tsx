import { descriptionOf, FieldError, hintId } from './field-error.tsx';

export interface TickFieldProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isTicked: boolean;
}

/** One box to tick. */
export function TickField({ field, label, hint, error, isTicked }: TickFieldProps) {
  return (
    <div className={error === undefined ? 'tick mb-6' : 'tick mb-6 border-s-4 border-error ps-4'}>
      <FieldError field={field} message={error} />
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          id={field}
          name={field}
          type="checkbox"
          value="yes"
          defaultChecked={isTicked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={descriptionOf(field, {
            hint: hint !== undefined,
            error: error !== undefined,
          })}
          className="size-6 shrink-0 accent-action"
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={hintId(field)} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
