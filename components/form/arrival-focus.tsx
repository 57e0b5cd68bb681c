'use client';

import { useEffect } from 'react';

let hasArrived = false;

export interface ArrivalFocusProps {
  /** Changes with the page. */
  readonly page: string;
}

/**
 * Where script runs, a step changes the page without loading it, and the focus would stay on a button that is gone.
 * This moves it to the main part, as loading the page would.
 */
export function ArrivalFocus({ page }: ArrivalFocusProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new page moves the focus
  useEffect(() => {
    if (hasArrived || !wasLoadedHere()) {
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    hasArrived = true;
  }, [page]);
  return null;
}

/** The first step may have been reached from a page that has nothing of this, the start page for one. */
function wasLoadedHere(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  return load === undefined || new URL(load.name).pathname === location.pathname;
}
