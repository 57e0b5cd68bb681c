'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { idleMinutes } from '#lib/session-times.ts';
import { useSessionEnd } from './use-session-end.ts';

/** Asks whether somebody is still there, before the server signs them out. Without script it does so unasked. */
export function IdleWarning() {
  const { left, stay } = useSessionEnd();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const wordsId = useId();
  const isNear = left !== undefined;
  useEffect(() => {
    if (!isNear) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [isNear]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={wordsId}
      // Who presses Escape is there.
      onCancel={stay}
      className="no-print idle-warning m-auto w-[min(100%-2rem,32rem)] rounded-card border-2 border-edge bg-surface p-6 text-ink"
    >
      <h2 id={titleId} className="text-heading-2">
        Are you still there?
      </h2>
      <p id={wordsId} className="mt-3 mb-6">
        {`Nothing has happened here for almost ${idleMinutes} minutes. You will be signed out ${inWords(left ?? 0)}. What you were writing is kept.`}
      </p>
      <Button type="button" onClick={stay}>
        I am still here
      </Button>
    </dialog>
  );
}

function inWords(seconds: number): string {
  if (seconds <= 0) return 'now';
  return seconds <= 60 ? 'within a minute' : 'in about 2 minutes';
}
