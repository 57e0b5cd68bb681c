import type { ReactNode } from 'react';
import type { FormState } from './form-state.ts';

export interface ErrorSummaryProps {
  readonly state: FormState;
}

/**
 * Says at the top of a form what is wrong, each with a link to its field.
 */
export function ErrorSummary({ state: { errors, failure } }: ErrorSummaryProps) {
  const mistakes = Object.entries(errors);
  return (
    <TroublePlace>
      {(mistakes.length > 0 || failure !== undefined) && (
        <TroublePanel
          title={failure?.title ?? 'There is a problem'}
          words={failure?.words}
          takesFocus
        >
          <ul className="grid gap-1">
            {mistakes.map(([field, message]) => (
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
        </TroublePanel>
      )}
    </TroublePlace>
  );
}

/** Where the form's script says that the site could not be reached. */
export function TroublePlace({ children }: { readonly children?: ReactNode }) {
  return <div data-trouble="">{children}</div>;
}

export interface TroublePanelProps {
  readonly title: string;
  readonly words?: string | undefined;
  /** Takes the focus when the page is there. */
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}

/** What went wrong with a form, and what the person can do. */
export function TroublePanel({ title, words, takesFocus = false, children }: TroublePanelProps) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: this is how the focus gets to what went wrong
      autoFocus={takesFocus}
      aria-labelledby="error-summary-title"
      className="mb-8 rounded-card border-4 border-error bg-surface p-5 focus:outline-3 focus:outline-focus-outer"
    >
      <h2 id="error-summary-title" className="mb-2 text-heading-3">
        {title}
      </h2>
      {words !== undefined && <p>{words}</p>}
      {children}
    </div>
  );
}
