export interface FieldErrorProps {
  readonly field: string;
  readonly message: string | undefined;
}

/** What is wrong with a field, beside it. */
export function FieldError({ field, message }: FieldErrorProps) {
  if (message === undefined) return null;
  return (
    <p id={errorId(field)} className="mb-2 font-semibold text-error">
      <span className="sr-only">Error: </span>
      {message}
    </p>
  );
}

/** @returns the ids that describe a field, for `aria-describedby` */
export function descriptionOf(
  field: string,
  { hint, error }: { readonly hint: boolean; readonly error: boolean },
): string | undefined {
  const ids = [...(hint ? [hintId(field)] : []), ...(error ? [errorId(field)] : [])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function hintId(field: string): string {
  return `${field}-hint`;
}

function errorId(field: string): string {
  return `${field}-error`;
}
