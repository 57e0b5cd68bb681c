import { type RefObject, useEffect, useState } from 'react';
import { type Floor, floorsOf } from '#lib/casework/assessment/floors.ts';
import { factsPosted } from '#lib/casework/assessment/posted-facts.ts';
import type { PostedValues } from '#lib/forms/field.ts';

export interface FloorsKnown {
  readonly isUnder18: boolean;
  readonly toolHeight: number;
}

/**
 * The floors that hold by what is in the form now: the server computes them once more, by the same function, when it is saved.
 * @param place something in the form
 * @param values what the form holds as it opens
 */
export function useFloors(
  place: RefObject<HTMLElement | null>,
  values: PostedValues,
  { isUnder18, toolHeight }: FloorsKnown,
): readonly Floor[] {
  const [floors, setFloors] = useState(() =>
    floorsOf(
      factsPosted((name) => textOf(values[name]), isUnder18),
      toolHeight,
    ),
  );
  useEffect(() => {
    const form = place.current?.closest('form');
    if (form == null) return undefined;
    const compute = () => {
      const given = new FormData(form);
      setFloors(
        floorsOf(
          factsPosted((name) => textOf(given.get(name)), isUnder18),
          toolHeight,
        ),
      );
    };
    // What was answered before script ran counts too.
    compute();
    form.addEventListener('input', compute);
    form.addEventListener('change', compute);
    return () => {
      form.removeEventListener('input', compute);
      form.removeEventListener('change', compute);
    };
  }, [place, isUnder18, toolHeight]);
  return floors;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
