import { type RefObject, useEffect, useState } from 'react';
import type { PostedValues } from '#lib/forms/field.ts';

/**
 * What follows from what is in the form now: the server finds it once more, by the same function, when it is saved.
 * @param place something in the form
 * @param values what the form holds as it opens
 * @param compute of what the form holds under a name, empty where it holds nothing; the same function as long as it finds the same
 */
export function useFormFacts<Facts>(
  place: RefObject<HTMLElement | null>,
  values: PostedValues,
  compute: (held: (name: string) => string) => Facts,
): Facts {
  const [facts, setFacts] = useState(() => compute((name) => textOf(values[name])));
  useEffect(() => {
    const form = place.current?.closest('form');
    if (form == null) return undefined;
    const look = () => {
      const given = new FormData(form);
      const found = compute((name) => textOf(given.get(name)));
      setFacts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    // What was answered before script ran counts too.
    look();
    form.addEventListener('input', look);
    form.addEventListener('change', look);
    return () => {
      form.removeEventListener('input', look);
      form.removeEventListener('change', look);
    };
  }, [place, compute]);
  return facts;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
