import type { ReactNode } from 'react';
import { FieldError, hintId } from './field-error.tsx';

export interface FieldFrameProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** How a field to type in looks. */
export function inputClass(error: string | undefined): string {
  return `min-h-11 rounded-small border-2 bg-surface px-3 py-2 ${error === undefined ? 'border-edge' : 'border-error'}`;
}

/** A group of inputs that are one field: its name, hint and error stand around them. */
export function FieldFrame({ field, label, hint, error, children }: FieldFrameProps) {
  return (
    <fieldset className={error === undefined ? 'mb-6' : 'mb-6 border-s-4 border-error ps-4'}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint !== undefined && (
        <p id={hintId(field)} className="mb-2 text-small text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError field={field} message={error} />
      {children}
    </fieldset>
  );
}
