'use client';

import { type ReactNode, useEffect, useRef } from 'react';

export interface FoldProps {
  /** For the heading. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Narrower than this the columns of a case stand below each other. */
const narrow = '(width < 64rem)';

/** A part of the right column: open where it stands beside the Story, a closed fold where it would push it away. Without script it is open. */
export function Fold({ id, title, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (fold.current !== null && matchMedia(narrow).matches) fold.current.open = false;
  }, []);
  return (
    <section aria-labelledby={id}>
      <details ref={fold} open className="border-b border-line pb-2">
        <summary className="min-h-11 cursor-pointer py-2">
          <h2 id={id} className="inline text-heading-3">
            {title}
          </h2>
        </summary>
        {children}
      </details>
    </section>
  );
}
