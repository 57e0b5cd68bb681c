import { longestTyped } from '#lib/disclosure/longest-typed.ts';
import { descriptionOf, FieldError, hintId } from './field-error.tsx';

export interface TextFieldProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoComplete?: 'off' | 'email' | 'tel' | 'nickname';
  /** A way to contact somebody: what is asked about it comes once it is typed. */
  readonly isWay?: boolean;
  readonly lines?: number;
  /** Where script runs, counts down from so many characters, and says so in a pause; of several lines only. */
  readonly countFrom?: number;
}

/** One line of text, or several. Its label, hint and error are wired to it. */
export function TextField({
  field,
  label,
  hint,
  value,
  error,
  type = 'text',
  autoComplete = 'off',
  isWay = false,
  lines = 1,
  countFrom,
}: TextFieldProps) {
  const shared = {
    id: field,
    name: field,
    defaultValue: value,
    autoComplete,
    maxLength: lines === 1 ? longestTyped.oneLine : longestTyped.lines,
    dir: 'auto',
    // Nothing to read: by it the style sheet knows that nothing is typed.
    placeholder: isWay ? ' ' : undefined,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': descriptionOf(field, {
      hint: hint !== undefined,
      error: error !== undefined,
    }),
    className: `w-full max-w-prose rounded-small border-2 bg-surface px-3 py-2 min-h-11 ${isWay ? 'way' : ''} ${
      error === undefined ? 'border-edge' : 'border-error'
    }`,
  } as const;
  return (
    <div className={error === undefined ? 'mb-6' : 'mb-6 border-s-4 border-error ps-4'}>
      <label htmlFor={field} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId(field)} className="mb-2 text-small text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError field={field} message={error} />
      {lines === 1 && <input type={type} {...shared} />}
      {lines > 1 && <textarea rows={lines} data-longest={countFrom} {...shared} />}
      {countFrom !== undefined && (
        <>
          <p
            aria-hidden="true"
            data-left=""
            // While developing, the framework comes after the form's script has counted.
            suppressHydrationWarning
            className="mt-1 min-h-6 text-small text-ink-soft tabular-nums data-[left=too-many]:font-semibold data-[left=too-many]:text-error"
          />
          <p role="status" className="sr-only" />
        </>
      )}
    </div>
  );
}
