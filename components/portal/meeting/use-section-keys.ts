import { useEffect } from 'react';
import { sectionNumbers } from '#lib/casework/meeting/sections.ts';

/** Alt and a number lead to the section of that number, from wherever somebody types. */
export function useSectionKeys(): void {
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      // By the place of the key: with Alt it may write another sign.
      const number = sectionNumbers.find((one) => event.code === `Digit${one}`);
      const heading = number && document.getElementById(`section-${number}`);
      if (heading == null) return;
      event.preventDefault();
      heading.focus();
      heading.scrollIntoView({ block: 'start' });
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);
}
