import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** What was typed last in each long text, by its field: noted from when this script runs, which is before React takes the page over. */
const typedLast = new WeakMap<HTMLTextAreaElement, string>();

if (typeof document !== 'undefined') {
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLTextAreaElement) typedLast.set(target, target.value);
    },
    true,
  );
}

/**
 * The browser lets people type before script runs, and while React takes the page over. Where a long text held something already, as a draft,
 * React puts that back, and what was typed by then would be gone: it is read before, noted meanwhile, and put in again.
 */
export function useTypedEarly(form: RefObject<HTMLFormElement | null>): void {
  const isTakenOver = useSyncExternalStore(never, no, yes);
  // Before React touches a field: its parts are drawn first.
  const [early] = useState(() => (isTakenOver ? typedByNow() : undefined));
  useLayoutEffect(() => {
    if (early === undefined) return;
    for (const area of form.current?.querySelectorAll('textarea') ?? []) {
      const before = early.find(({ name }) => name === area.name);
      const typed = typedLast.get(area) ?? before?.value;
      if (typed !== undefined && area.value !== typed) area.value = typed;
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
