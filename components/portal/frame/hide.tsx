'use client';

import { useRef } from 'react';
import { useRunsScript } from './use-runs-script.ts';

/** Says nothing of what is open. */
const titleWhileHidden = 'Portal';

/**
 * Covers the whole page at once, for when somebody comes up; any key or press brings it back. Nothing leaves the browser and
 * nothing on the page but its title changes, so what is being written stays. Without script it is not offered.
 */
export function Hide() {
  const cover = useRef<HTMLDialogElement>(null);
  const titleBefore = useRef<string | undefined>(undefined);
  if (!useRunsScript()) return null;
  const hide = () => {
    cover.current?.showModal();
    // The title of a case is its reference, which the tab goes on to show.
    titleBefore.current ??= document.title;
    document.title = titleWhileHidden;
  };
  const uncover = () => cover.current?.close();
  const giveTitleBack = () => {
    // Unless another page has set its own meanwhile.
    if (titleBefore.current !== undefined && document.title === titleWhileHidden) {
      document.title = titleBefore.current;
    }
    titleBefore.current = undefined;
  };
  return (
    <>
      <button
        type="button"
        className="no-print inline-flex min-h-11 cursor-pointer items-center rounded-small px-3 text-small font-semibold hover:bg-tint max-sm:px-1.5"
        onClick={hide}
      >
        Hide
      </button>
      <dialog
        ref={cover}
        aria-label="The page is hidden. Any key or press brings it back"
        className="fixed inset-0 m-0 size-full max-h-none max-w-none cursor-pointer border-0 bg-page p-6 text-ink-soft"
        onKeyDown={(event) => {
          // The key that brings the page back does nothing else.
          event.preventDefault();
          event.stopPropagation();
          if (!event.repeat) uncover();
        }}
        onClose={giveTitleBack}
        onPointerDown={uncover}
        onClick={uncover}
      >
        <p className="text-small">Any key or press brings the page back.</p>
      </dialog>
    </>
  );
}
