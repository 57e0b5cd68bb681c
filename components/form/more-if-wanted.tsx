'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { FoldArrow } from '#components/ui/fold-arrow.tsx';

export interface MoreIfWantedProps {
  readonly title: string;
  readonly summary: string;
  /** Keep it open: something in it was filled in, or is to be mended. */
  readonly keepOpen: boolean;
  readonly children: ReactNode;
}

/** A part of a long form that most people can pass over. Open without script; closed by it until it is wanted. */
export function MoreIfWanted({ title, summary, keepOpen, children }: MoreIfWantedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (details.current !== null) details.current.open = keepOpen;
  }, [keepOpen]);
  return (
    <details ref={details} open className="group card mb-4 px-4 sm:px-6">
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
