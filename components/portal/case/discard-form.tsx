'use client';

import type { ReactNode } from 'react';
import type { PlainAction } from '#components/forms/form-state.ts';
import { keepNothing } from '#components/forms/kept/keep-now.ts';

export interface DiscardFormProps {
  readonly forget: PlainAction;
  readonly children: ReactNode;
}

/** Discards what was being written on the page: what was typed since it was kept last is not kept either. */
export function DiscardForm({ forget, children }: DiscardFormProps) {
  return (
    <form action={forget} onSubmit={keepNothing} aria-label="Discard what was being written">
      {children}
    </form>
  );
}
