'use client';

import { useEffect, useState } from 'react';
import { ExitCover, ExitLink } from './exit-link.tsx';
import { leaveAtOnce, loadAnewOnReturn } from './leave-at-once.ts';
import { afterKeyUp, afterWaiting, noPresses, patience } from './shift-presses.ts';

export interface ExitThisPageProps {
  /** The harmless page that the browser goes to. */
  readonly exitAddress: string;
}

/**
 * The way out, in view on every public page: the GOV.UK Design System's "Exit this page". A plain link, so that it works
 * without script: the address that it goes to ends the draft and moves on. Script covers the page at once, takes every
 * other link to that address along, and does the same when Shift is pressed three times.
 */
export function ExitThisPage({ exitAddress }: ExitThisPageProps) {
  const [presses, setPresses] = useState(noPresses);
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void leaveAtOnce(exitAddress);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners stay for as long as the page does
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.getAttribute('href') !== '/leave' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      leave();
    };
    const onKeyUp = (event: KeyboardEvent) => setPresses((before) => afterKeyUp(before, event));
    document.addEventListener('click', onClick, true);
    document.addEventListener('keyup', onKeyUp, true);
    window.addEventListener('pageshow', loadAnewOnReturn);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keyup', onKeyUp, true);
      window.removeEventListener('pageshow', loadAnewOnReturn);
    };
  }, []);

  const { count, said } = presses;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press starts the waiting anew
  useEffect(() => {
    if (count === 3) leave();
    if (count === 3 || said === '') return;
    const timer = setTimeout(() => setPresses(afterWaiting), patience);
    return () => clearTimeout(timer);
  }, [count, said]);

  return (
    <>
      <ExitLink count={count} />
      <span role="status" className="sr-only">
        {said}
      </span>
      {isLeaving && <ExitCover />}
    </>
  );
}
