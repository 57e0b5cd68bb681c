import { type RefObject, useEffect } from 'react';

/** A keyboard is likely at hand: there is a pointer that hovers, or the room of a desk, where a headless browser has no pointer. */
const atDesk = '(hover: hover), (min-width: 64rem)';

/**
 * Somebody begins to type in this field, where a keyboard is at hand and nothing else has the focus yet. Of a group that has an answer
 * already it is that answer. Where the address ends with a field, as after a single key, the browser has put the focus there by itself.
 * @param place what the field is in
 * @param field its name; none where people begin at the top of the page
 */
export function useStartIn(place: RefObject<HTMLElement | null>, field: string | undefined): void {
  useEffect(() => {
    const isElsewhere = document.activeElement !== document.body;
    if (field === undefined || isElsewhere || !window.matchMedia(atDesk).matches) return;
    const within = place.current;
    const start =
      within?.querySelector<HTMLElement>(`input[name="${field}"]:checked`) ??
      within?.querySelector<HTMLElement>(`#${field}`);
    start?.focus({ preventScroll: true });
  }, [place, field]);
}
