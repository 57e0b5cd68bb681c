'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Peek, PeekCard } from './peek-card.tsx';

export interface QueueKeysProps {
  /** Looks into a case without opening its page. */
  readonly peek: (reference: string) => Promise<Peek>;
  readonly children: ReactNode;
}

const unreachable: Peek = { words: 'The site cannot be reached just now.' };

/**
 * What keys do on a row of the queue: Space peeks into its case, Escape puts that away. Whoever comes back from a case finds the row
 * again from which they left.
 */
export function QueueKeys({ peek, children }: QueueKeysProps) {
  const region = useRef<HTMLDivElement>(null);
  const [reference, setReference] = useState<string>();
  const [shown, setShown] = useState<Peek>();
  useEffect(() => {
    const row = document.getElementById(location.hash.slice(1));
    row?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setReference(undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (reference === undefined) return;
    let isWanted = true;
    setShown(undefined);
    const show = (found: Peek) => {
      if (isWanted) setShown(found);
    };
    peek(reference).then(show, () => show(unreachable));
    return () => {
      isWanted = false;
    };
  }, [peek, reference]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what bubbles up from the links of the rows
    <div
      ref={region}
      onKeyDown={(event) => {
        const wanted = rowOf(event.target);
        if (event.key !== ' ' || wanted === undefined || hasModifier(event.nativeEvent)) return;
        event.preventDefault();
        setReference((open) => (open === wanted ? undefined : wanted));
      }}
      onClick={(event) => {
        const left = rowOf(event.target);
        if (left !== undefined) history.replaceState(history.state, '', `#${left}`);
      }}
    >
      {children}
      {reference !== undefined && (
        <PeekCard reference={reference} peek={shown} close={() => setReference(undefined)} />
      )}
    </div>
  );
}

/** @returns the reference of the row in whose link something happened */
function rowOf(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('[data-row]')?.closest('tr')?.id;
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}
