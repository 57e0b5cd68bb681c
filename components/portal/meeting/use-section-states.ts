import { type RefObject, useEffect, useState } from 'react';
import {
  type SectionNumber,
  type SectionState,
  sectionNumbers,
  stateOfSection,
} from '#lib/casework/meeting/sections.ts';
import type { PostedValues } from '#lib/forms/field.ts';

type States = Readonly<Record<SectionNumber, SectionState>>;

/**
 * What became of each section, by what is in the form now.
 * @param place something in the form
 * @param values what the form holds as it opens
 */
export function useSectionStates(
  place: RefObject<HTMLElement | null>,
  values: PostedValues,
): States {
  const [states, setStates] = useState(() =>
    statesOf((name) => [values[name] ?? ''].flat().join('')),
  );
  useEffect(() => {
    const form = place.current?.closest('form');
    if (form == null) return undefined;
    const look = () => {
      const given = new FormData(form);
      setStates(
        statesOf((name) => {
          const all = given.getAll(name);
          return all.filter((value) => typeof value === 'string').join('');
        }),
      );
    };
    look();
    form.addEventListener('change', look);
    return () => form.removeEventListener('change', look);
  }, [place]);
  return states;
}

function statesOf(held: (name: string) => string): States {
  const states = sectionNumbers.map((number) => [number, stateOfSection(number, held)] as const);
  // One for each section.
  return Object.fromEntries(states) as States;
}
