'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { FoldArrow } from '#components/ui/fold-arrow.tsx';

export interface MoreIfWantedProps {
  readonly title: string;
  readonly summary: string;
  /** Whether it is open when it is drawn. From then on, whoever uses it opens and closes it. */
  readonly isOpen: boolean;
  /** Told whenever it was opened or closed, so that it can be drawn anew as it was left. */
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A part of a long form that most people can pass over: closed until it is wanted, with script and without. */
export function MoreIfWanted({ title, summary, isOpen, onToggle, children }: MoreIfWantedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it may have been opened before script ran, once
  useEffect(() => {
    if (details.current !== null && details.current.open !== isOpen) {
      onToggle?.(details.current.open);
    }
  }, []);
  return (
    <details
      ref={details}
      open={isOpen}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
      className="group card mb-4 px-4 sm:px-6"
    >
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
