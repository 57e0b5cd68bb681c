import { useEffect } from 'react';
import { sessionTimePath } from '#lib/paths.ts';
import { idleMinutes, meetingMinutes } from '#lib/session-times.ts';

/** Somebody who listens types nothing for long: while this page is open, nobody is signed out for two hours from when it was opened. */
export function useLongSession(): void {
  useEffect(() => {
    const end = Date.now() + (meetingMinutes - idleMinutes) * 60_000;
    const timer = setInterval(
      () => {
        if (Date.now() > end) clearInterval(timer);
        // Where it does not arrive, the next one does, or the warning asks.
        else void fetch(sessionTimePath, { method: 'POST' }).catch(() => undefined);
      },
      (idleMinutes / 3) * 60_000,
    );
    return () => clearInterval(timer);
  }, []);
}
