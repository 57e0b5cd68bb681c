import { useCallback, useEffect, useRef, useState } from 'react';
import { keepAll } from '#components/forms/kept/keep-now.ts';
import { sessionPaths, sessionTimePath } from '#lib/paths.ts';
import { idleMinutes, warningMinutes } from '#lib/session-times.ts';

const warningSeconds = warningMinutes * 60;

/** Where the server cannot be asked, and while the warning stands, it is asked again after so many seconds. */
const secondsToAskAgain = 10;

/**
 * Watches when the session ends. The server decides: it is asked before anything is said, as another tab may be in use.
 * @returns how many seconds are left once the warning stands, undefined before; and what says that somebody is here
 */
export function useSessionEnd() {
  const [left, setLeft] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = useCallback(async (method: 'GET' | 'POST' = 'GET') => {
    clearTimeout(timer.current);
    const seconds = await askSecondsLeft(method);
    const isOver = seconds === 0 && (await leave());
    if (isOver) return;
    const isNear = seconds !== undefined && seconds <= warningSeconds;
    if (seconds !== undefined) setLeft(isNear ? seconds : undefined);
    const next = seconds === undefined || isNear ? secondsToAskAgain : seconds - warningSeconds;
    clearTimeout(timer.current);
    timer.current = setTimeout(look, next * 1000);
  }, []);
  useEffect(() => {
    timer.current = setTimeout(look, idleMinutes * 60_000 - warningSeconds * 1000);
    // A device that slept comes back late.
    const comeBack = () => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [look]);
  const stay = useCallback(() => look('POST'), [look]);
  return { left, stay };
}

/** @returns undefined where the server does not answer */
async function askSecondsLeft(method: 'GET' | 'POST'): Promise<number | undefined> {
  try {
    const answer: unknown = await (await fetch(sessionTimePath, { method })).json();
    const isSaid = typeof answer === 'object' && answer !== null && 'secondsLeft' in answer;
    return isSaid && typeof answer.secondsLeft === 'number' ? answer.secondsLeft : undefined;
  } catch {
    return undefined;
  }
}

/** Nobody is to read on what a person left open. @returns whether everything written is kept: before that the page is not left */
async function leave(): Promise<boolean> {
  if (!(await keepAll())) return false;
  const { pathname, search } = window.location;
  const question = new URLSearchParams({ target: `${pathname}${search}`, ended: 'idle' });
  window.location.assign(`${sessionPaths.signIn}?${question}`);
  return true;
}
