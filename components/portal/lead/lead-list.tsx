import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { countInWords } from '#lib/casework/queue/count-words.ts';
import { casePath } from '#lib/paths.ts';

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

export interface LeadRowProps {
  readonly children: ReactNode;
  /** The buttons of the row, the first thing to do last: all rows have them at the same edge. */
  readonly acts?: readonly LeadAct[];
}

/** What a button of a row says, of which case, and where it leads. */
export interface LeadAct {
  readonly label: string;
  readonly reference: string;
  readonly href: string;
}

/** A row of such a list. */
export function LeadRow({ children, acts = [] }: LeadRowProps) {
  return (
    <li className="flex items-center gap-x-3 gap-y-1 border-b border-line py-1 text-small leading-tight max-sm:flex-wrap">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3">{children}</div>
      {acts.length > 0 && (
        <div className="flex shrink-0 items-center gap-2 max-sm:w-full max-sm:flex-wrap-reverse">
          {acts.map(({ label, reference, href }) => (
            <LinkButton
              key={label}
              href={href}
              variant="secondary"
              aria-label={`${label} ${reference}`}
            >
              {label}
            </LinkButton>
          ))}
        </div>
      )}
    </li>
  );
}

/** Where a case says what is next on it, with its verbs and its open tasks. */
export function nextPath(reference: string): string {
  return `${casePath(reference)}#next`;
}
