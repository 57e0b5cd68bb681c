import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { characterCount } from '#lib/content/character-count.ts';
import { leftIn } from './too-long.ts';

/** How long somebody stops typing before it is said aloud, in milliseconds. */
const pause = 1_000;

/** The part of what a field accepts from which on it says how much is left: before that a number only disturbs. */
const lastPart = 0.1;

/**
 * Counts what is typed in the long texts of a form: below each stands how many characters are left, once few are, or how many are too
 * many; it is said aloud in a pause.
 * @param attempt by it the form is another one, with what it held
 * @returns what is called with the field as somebody types in it
 */
export function useCounts(form: RefObject<HTMLFormElement | null>, attempt: number) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is another one after each attempt
  useEffect(() => {
    for (const area of form.current?.querySelectorAll('textarea') ?? []) show(area);
    return () => clearTimeout(waiting.current);
  }, [form, attempt]);
  return useCallback((target: EventTarget | null) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    show(target);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(say, pause, target);
  }, []);
}

function show(area: HTMLTextAreaElement): void {
  const place = area.parentElement?.querySelector<HTMLElement>('[data-left]');
  if (place == null) return;
  place.textContent = wordsOf(area);
  place.dataset.left = (leftIn(area) ?? 0) < 0 ? 'too-many' : '';
}

function say(area: HTMLTextAreaElement): void {
  const place = area.parentElement?.querySelector('[data-left-said]');
  if (place != null) place.textContent = wordsOf(area);
}

function wordsOf(area: HTMLTextAreaElement): string {
  const left = leftIn(area);
  if (left === undefined || left > lastPart * Number(area.dataset.accepts)) return '';
  return characterCount.left(left);
}
