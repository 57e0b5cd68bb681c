import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Keeps what a form holds. @returns what is said of it: when it was kept, or why it was not */
export type KeepWriting = (form: FormData) => Promise<string>;

const unreachable =
  'The site cannot be reached, so this is not kept. It is still here: do not close the page.';

/** So long after the last key what was written is kept. */
const msAfterTyping = 3_000;

/**
 * Keeps what is being written on the server some seconds after typing stops. Nothing of it is in the browser's stores.
 * @returns what is said of it, and what to call whenever something is typed
 */
export function useKeptWriting(form: RefObject<HTMLFormElement | null>, keep?: KeepWriting) {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const noteWriting = useCallback(() => {
    if (keep === undefined) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current === null) return;
      // "Kept" stands there only once it is so.
      keep(new FormData(form.current)).then(setSaid, () => setSaid(unreachable));
    }, msAfterTyping);
  }, [form, keep]);
  return { said, noteWriting };
}
