import type { ReactNode } from 'react';

export interface ExhibitProps {
  readonly title: string;
  /** When to use it, and what to watch. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** One component, or one state of it, with a word on when to use it. */
export function Exhibit({ title, note, children }: ExhibitProps) {
  return (
    <div className="mb-10">
      <h3 className="text-heading-3">{title}</h3>
      {note !== undefined && <p className="mt-1 max-w-prose text-ink-soft">{note}</p>}
      <div className="mt-4">{children}</div>
    </div>
  );
}

/** Several states beside each other, as far as there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-4">{children}</div>;
}
