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
    <dl className="border-t border-line">
      {rows.map(({ id, term, value, action }) => (
        <div
          key={id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]"
        >
          <dt className="font-semibold">{term}</dt>
          <dd className="min-w-0">{value}</dd>
          {action !== undefined && (
            <dd className="-my-2 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center">{action}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
