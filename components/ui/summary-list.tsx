import type { ReactNode } from 'react';

export interface SummaryRow {
  /** Stable and unique within the list. */
  readonly id: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** A link or button that changes this row. */
  readonly action?: ReactNode;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
}

/** Names and their values, each with an optional way to change it. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="gap-x-6 border-t border-line sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
      {rows.map(({ id, term, value, action }) => (
        <div
          key={id}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-b border-line py-3 sm:col-span-3 sm:grid-cols-subgrid sm:py-4"
        >
          <dt className="font-semibold">{term}</dt>
          <dd className="min-w-0 max-sm:col-span-2">{value}</dd>
          {action !== undefined && (
            // Beside its name on a phone, so that a long list stays short.
            <dd className="no-print -my-2 max-sm:col-start-2 max-sm:row-start-1 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center">
              {action}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
