import type { ReactNode } from 'react';

export interface PageHeadingProps {
  readonly children: ReactNode;
  /** A few words above the heading that say where it belongs. */
  readonly caption?: ReactNode;
  /** One or two sentences that say what the page is for. */
  readonly lead?: ReactNode;
}

/** The one first-level heading of a page. */
export function PageHeading({ children, caption, lead }: PageHeadingProps) {
  return (
    <header className="mb-8 max-w-prose">
      {caption !== undefined && <p className="mb-1 text-ink-soft">{caption}</p>}
      <h1 className="text-heading-1">{children}</h1>
      {lead !== undefined && <p className="mt-4 text-lead text-ink-soft">{lead}</p>}
    </header>
  );
}
