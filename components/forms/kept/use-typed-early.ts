import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/**
 * The browser lets people type before script runs. Where a long text held something already, as a draft, React puts that back as it takes
 * the page over, and what was typed by then would be gone: it is read before, and put in again.
 */
export function useTypedEarly(form: RefObject<HTMLFormElement | null>): void {
  const isTakenOver = useSyncExternalStore(never, no, yes);
  // Before React touches a field: its parts are drawn first.
  const [early] = useState(() => (isTakenOver ? typedByNow() : []));
  useLayoutEffect(() => {
    for (const { name, value } of early) {
      const area = form.current?.elements.namedItem(name);
      if (area instanceof HTMLTextAreaElement && area.value !== value) area.value = value;
    }
  }, [form, early]);
}

function typedByNow(): readonly { readonly name: string; readonly value: string }[] {
  if (typeof document === 'undefined') return [];
  return [...document.querySelectorAll('textarea')].flatMap(({ name, value, defaultValue }) =>
    value === defaultValue ? [] : [{ name, value }],
  );
}

const never = () => () => {};
const no = () => false;
const yes = () => true;
