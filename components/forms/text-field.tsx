import { characterCount } from '#lib/content/character-count.ts';
import { mostTyped } from '#lib/forms/longest-typed.ts';
import { descriptionOf, FieldError, hintId } from './field-error.tsx';

export interface TextFieldProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly error?: string | undefined;
  /** What it accepts, in characters. A browser lets a person type more, and nothing is cut. */
  readonly longest: number;
  readonly type?: 'text' | 'email' | 'tel' | undefined;
  /** Which keys a phone offers, where they are not those of the type. */
  readonly keys?: 'numeric' | undefined;
  readonly autoComplete?: 'off' | 'email' | 'tel' | 'nickname' | undefined;
  /** What is asked about it comes once it is typed. */
  readonly asksMore?: boolean | undefined;
  readonly lines?: number;
  /** The hint says how long it may be; where script runs it is counted down, and said in a pause. Of several lines only. */
  readonly isCounted?: boolean | undefined;
  /** It says how many are left where few are, or how many are too many. Of several lines only. */
  readonly countsLong?: boolean;
}

/** One line of text, or several. Its label, hint and error are wired to it. */
export function TextField({
  field,
  label,
  hint: words,
  value,
  error,
  longest,
  type = 'text',
  keys,
  autoComplete = 'off',
  asksMore = false,
  lines = 1,
  isCounted = false,
  countsLong = false,
}: TextFieldProps) {
  const hint = isCounted
    ? [words, characterCount.limit(longest)].filter((part) => part !== undefined).join(' ')
    : words;
  const shared = {
    id: field,
    name: field,
    defaultValue: value,
    autoComplete,
    inputMode: keys,
    maxLength: mostTyped(lines === 1 ? 'line' : 'lines', longest),
    dir: 'auto',
    // Nothing to read: by it the style sheet knows that nothing is typed.
    placeholder: asksMore ? ' ' : undefined,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': descriptionOf(field, {
      hint: hint !== undefined,
      error: error !== undefined,
    }),
    className: `w-full max-w-prose rounded-small border-2 bg-surface px-3 py-2 min-h-11 ${asksMore ? 'way' : ''} ${
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
      {lines > 1 && (
        <textarea
          rows={lines}
          data-accepts={longest}
          data-longest={isCounted ? longest : undefined}
          {...shared}
        />
      )}
      {isCounted && (
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
      {lines > 1 && countsLong && !isCounted && (
        <>
          <p
            aria-hidden="true"
            data-left=""
            className="mt-1 text-small text-ink-soft tabular-nums empty:hidden data-[left=too-many]:font-semibold data-[left=too-many]:text-error"
          />
          <p aria-live="polite" data-left-said="" className="sr-only" />
        </>
      )}
    </div>
  );
}
