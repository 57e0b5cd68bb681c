'use client';

import { type TextareaHTMLAttributes, useEffect, useRef, useState } from 'react';
import { characterCount } from '#lib/content/character-count.ts';
import { typedLength } from '#lib/disclosure/typed-length.ts';

export interface CountedLinesProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** How many characters it may have. It takes more, and says by how many they are too many. */
  readonly longest: number;
}

/** How long somebody stops typing before it is said aloud, in milliseconds. */
const pause = 1_000;

/** Several lines of text; where script runs, it counts down how many characters are left, and says so in a pause. */
export function CountedLines({ longest, ...lines }: CountedLinesProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [left, setLeft] = useState<number>();
  const [spoken, setSpoken] = useState('');
  const [typed, setTyped] = useState(0);
  const count = () => {
    if (field.current !== null) setLeft(longest - typedLength(field.current.value));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed before script ran is counted once
  useEffect(count, []);
  useEffect(() => {
    if (typed === 0 || left === undefined) return;
    const timer = setTimeout(setSpoken, pause, characterCount.left(left));
    return () => clearTimeout(timer);
  }, [typed, left]);

  return (
    <>
      <textarea
        {...lines}
        ref={field}
        onInput={() => {
          count();
          setTyped((times) => times + 1);
        }}
      />
      <p
        aria-hidden="true"
        className={`mt-1 min-h-6 text-small tabular-nums ${
          left !== undefined && left < 0 ? 'font-semibold text-error' : 'text-ink-soft'
        }`}
      >
        {left === undefined ? '' : characterCount.left(left)}
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </>
  );
}
