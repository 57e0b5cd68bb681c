import type { ReactNode } from 'react';
import { type Tone, toneColours } from './tone.ts';

export interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A short label for a state or a kind. The words carry the meaning; the colour only helps. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return (
    <span
      className={`inline-block rounded-full border px-3 py-0.5 text-small font-semibold ${toneColours[tone]}`}
    >
      {children}
    </span>
  );
}
