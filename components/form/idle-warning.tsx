'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { coverPage } from '#components/site/leave-at-once.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import { IdleDialog } from './idle-dialog.tsx';
import { idleStep } from './idle-time.ts';

export interface IdleWarningProps {
  /** When the draft is dropped, in milliseconds of the server's clock: changes with every step that is saved. */
  readonly until: number;
  /** The same, counted from now: this device's clock may be wrong. */
  readonly secondsLeft: number;
  readonly stay: () => Promise<void>;
  /** What is lost when nobody stays. */
  readonly clears: 'answers' | 'typed';
}

const signsOfUse = ['pointerdown', 'keydown', 'input'] as const;
const { warning } = timeKept;

/**
 * Asks after 25 idle minutes whether the person is still there, with one press to stay. When the 30 minutes are over it
 * hides the page and goes to the start, which explains. While somebody fills in a long page it renews by itself.
 */
export function IdleWarning({ until, secondsLeft, stay, clears }: IdleWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [minutes, setMinutes] = useState<number>();
  const [hasFailed, setFailed] = useState(false);
  const [renewals, setRenewals] = useState(0);
  const [isRenewing, startRenewing] = useTransition();
  const renew = () =>
    startRenewing(async () => {
      try {
        await stay();
        setRenewals((count) => count + 1);
      } catch {
        setFailed(true);
      }
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved step starts the time anew
  useEffect(() => {
    const end = Date.now() + secondsLeft * 1_000;
    let lastUsed = Number.NEGATIVE_INFINITY;
    let isAsked = false;
    setMinutes(undefined);
    setFailed(false);

    const onUse = () => {
      lastUsed = Date.now();
    };
    const look = () => {
      const step = idleStep(end - Date.now(), Date.now() - lastUsed, isAsked);
      if (step.kind === 'over') {
        clearInterval(timer);
        coverPage();
        window.location.replace('/disclose?again=1');
      } else if (step.kind === 'renew') {
        lastUsed = Number.NEGATIVE_INFINITY;
        renew();
      } else if (step.kind === 'warn') {
        isAsked = true;
        setMinutes(step.minutes);
      }
    };
    const timer = setInterval(look, 1_000);
    for (const sign of signsOfUse) document.addEventListener(sign, onUse);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfUse) document.removeEventListener(sign, onUse);
      document.removeEventListener('visibilitychange', look);
    };
  }, [until, renewals]);

  const isAsking = minutes !== undefined;
  useEffect(() => {
    if (isAsking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsking]);

  return (
    <IdleDialog
      dialog={dialog}
      words={hasFailed ? warning.failed : warning.body(clears, minutes ?? 5)}
      isRenewing={isRenewing}
      onStay={renew}
    />
  );
}
