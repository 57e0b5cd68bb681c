import type { ReactNode } from 'react';
import { countInWords } from '#lib/casework/queue/count-words.ts';

export interface LeadListProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** What is said where there is none. */
  readonly none: string;
  /** Rows, each a list item. */
  readonly children: ReactNode;
  /** Where the rest of a long list is, and how many that are. */
  readonly more?: { readonly count: number; readonly href: string } | undefined;
}

/** A list on the lead's page: what it is of, how many, and the first of them. */
export function LeadList({ id, title, count, none, children, more }: LeadListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 text-heading-3">
        {title} ({countInWords(count)})
      </h2>
      {count === 0 ? (
        <p className="border-t border-line py-2 text-ink-soft">{none}</p>
      ) : (
        <ul className="border-t border-line">{children}</ul>
      )}
      {more !== undefined && (
        <a href={more.href} className="inline-flex min-h-11 items-center">
          {`and ${countInWords(more.count)} more`}
          <span className="sr-only">: {title}</span>
        </a>
      )}
    </section>
  );
}

/** A row of such a list. */
export function LeadRow({ children }: { readonly children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-b border-line py-0.5 text-small leading-tight">
      {children}
    </li>
  );
}
