import type { ReactNode } from 'react';

export interface TitledSectionProps {
  /** Part of the section's address. */
  readonly id: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page that an address can point to: its title beside it where there is room, above it where not. */
export function TitledSection({ id, title, lead, children }: TitledSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="mt-12 grid gap-x-12 gap-y-5 border-t border-line pt-8 sm:mt-14 sm:pt-10 lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      {/* Stays beside a long part while it is read. */}
      <div className="lg:sticky lg:top-24 lg:self-start">
        <h2 id={id} tabIndex={-1} className="text-heading-2">
          {title}
        </h2>
        {lead !== undefined && <p className="mt-2 max-w-prose text-ink-soft">{lead}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
