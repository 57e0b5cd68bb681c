import { useEffect, useRef } from 'react';

/**
 * Escape leaves a form for the page behind it, once what is written in it is kept; where that cannot be, the page stays.
 * @param keep says whether there was anything to keep, and whether it is kept
 * @param to the page behind the form
 * @param kept the same page, which says then that a draft is kept
 */
export function useWayBack(
  keep: () => Promise<'untouched' | 'kept' | 'not-kept'>,
  { to, kept }: { readonly to: string; readonly kept: string },
): void {
  const isLeaving = useRef(false);
  useEffect(() => {
    const onKey = async (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // There it closes what stands open: a dialog, or a list to choose from.
      const isElsewhere =
        document.querySelector('dialog[open]') !== null ||
        (event.target instanceof Element && event.target.closest('select') !== null);
      if (isElsewhere || isLeaving.current) return;
      event.preventDefault();
      isLeaving.current = true;
      const outcome = await keep();
      isLeaving.current = false;
      if (outcome !== 'not-kept') location.assign(outcome === 'kept' ? kept : to);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keep, to, kept]);
}
