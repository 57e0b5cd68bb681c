import { type RefObject, useEffect } from 'react';

/**
 * Somebody begins to type in this field, where a keyboard is at hand and nothing else has the focus yet.
 * @param place what the field is in
 * @param field its name; none where people begin at the top of the page
 */
export function useStartIn(place: RefObject<HTMLElement | null>, field: string | undefined): void {
  useEffect(() => {
    const isElsewhere = document.activeElement !== document.body;
    if (field === undefined || isElsewhere || !window.matchMedia('(hover: hover)').matches) return;
    place.current?.querySelector<HTMLElement>(`#${field}`)?.focus({ preventScroll: true });
  }, [place, field]);
}
