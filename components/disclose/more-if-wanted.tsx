import type { ReactNode } from 'react';
import { FoldArrow } from '#components/ui/fold-arrow.tsx';

export interface MoreIfWantedProps {
  /** By which it is known when the page comes back, so that it stays open. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whether it is open when the page comes. From then on, the person opens and closes it. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A part of a long form that most people can pass over: closed until it is wanted, with script and without. */
export function MoreIfWanted({ id, title, summary, isOpen, children }: MoreIfWantedProps) {
  return (
    <details id={id} open={isOpen} className="group card mb-4 px-4 sm:px-6">
      <summary className="flex min-h-14 cursor-pointer items-center gap-x-3 py-3">
        <FoldArrow />
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <span className="text-heading-3 font-semibold">{title}</span>
          <span className="text-small text-ink-soft">{summary}</span>
        </span>
      </summary>
      <div className="pt-2 pb-2">{children}</div>
    </details>
  );
}
