import { useEffect, useState } from 'react';

/**
 * Which answer of a form on the page is chosen, as it changes.
 * @param field the choice
 * @param first what is chosen as the page opens
 * @returns the code; empty where nothing is chosen; `first` until script runs
 */
export function useChosen<First>(field: string, first: First): string | First {
  const [chosen, choose] = useState<string | First>(first);
  useEffect(() => {
    const follow = (event: Event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.name === field) choose(target.value);
    };
    // Chosen before the script was there.
    const early = document.querySelector<HTMLInputElement>(`input[name="${field}"]:checked`);
    choose(early?.value ?? '');
    // A form that comes back is drawn anew; the page in which it stands stays.
    document.addEventListener('change', follow);
    return () => document.removeEventListener('change', follow);
  }, [field]);
  return chosen;
}
