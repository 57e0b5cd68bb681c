import type { ReactNode } from 'react';

export interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

/** A name and its value, one above the other; stands in a `dl`. */
export function Fact({ term, children }: FactProps) {
  return (
    <div className="min-w-0 wrap-anywhere">
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
