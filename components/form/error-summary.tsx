import { useEffect, useRef } from 'react';
import { type FormState, isRefused } from './form-state.ts';

export interface ErrorSummaryProps {
  readonly state: FormState;
}

/**
 * Says at the top of a form what is wrong, each with a link to its field. It takes the focus: by `autofocus` where
 * the page came back whole, by script where it did not.
 */
export function ErrorSummary({ state }: ErrorSummaryProps) {
  const panel = useRef<HTMLDivElement>(null);
  const { attempt } = state;
  useEffect(() => {
    if (attempt > 0) panel.current?.focus();
  }, [attempt]);
  if (!isRefused(state)) return null;
  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script, this is how the focus gets to what went wrong
      autoFocus
      aria-labelledby="error-summary-title"
      className="mb-8 rounded-card border-4 border-error bg-surface p-5 focus:outline-3 focus:outline-focus-outer"
    >
      <h2 id="error-summary-title" className="mb-2 text-heading-3">
        {state.failure?.title ?? 'There is a problem'}
      </h2>
      {state.failure !== undefined && <p>{state.failure.words}</p>}
      <ul className="grid gap-1">
        {Object.entries(state.errors).map(([field, message]) => (
          <li key={field}>
            <a
              href={`#${field}`}
              className="inline-flex min-h-11 items-center font-semibold text-error"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
