'use client';

import { type ReactNode, useRef } from 'react';
import type { CaseForKeys } from '#lib/casework/keys/desk-keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

export interface DeskKeysProps {
  readonly areOn: boolean;
  /** The case that is open, or those that have a row. */
  readonly cases: readonly CaseForKeys[];
  /** The list of keys. */
  readonly children: ReactNode;
}

/** Single keys on a page of the portal. What one of them cannot do is said, to everybody, at the foot of the window. */
export function DeskKeys({ areOn, cases, children }: DeskKeysProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { words, press } = useDeskKeys({ areOn, cases, dialog });
  return (
    <>
      <KeysDialog dialog={dialog}>{children}</KeysDialog>
      <div
        aria-live="polite"
        className="no-print fixed start-4 bottom-4 z-20 max-w-[calc(100vw-2rem)]"
      >
        {words !== '' && (
          <p
            key={press}
            className="rounded-card border-2 border-edge bg-surface px-4 py-2 text-small font-semibold"
          >
            {words}
          </p>
        )}
      </div>
    </>
  );
}
