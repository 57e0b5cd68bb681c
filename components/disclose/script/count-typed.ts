import { characterCount } from '#lib/content/character-count.ts';
import { typedLength } from '#lib/forms/typed-length.ts';

/** How long somebody stops typing before it is said aloud, in milliseconds. */
const pause = 1_000;

let waiting: number | undefined;

/** Counts down how many characters are left while somebody types, and says so in a pause. */
export function watchTyping(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    count(target);
    clearTimeout(waiting);
    waiting = window.setTimeout(say, pause, target);
  });
}

/** What is in the fields when the page comes is counted too, and not said. */
export function countAll(): void {
  for (const lines of document.querySelectorAll('textarea')) count(lines);
}

function count(lines: HTMLTextAreaElement): void {
  const left = leftIn(lines);
  const seen = placeOf(lines, '[data-left]');
  if (left === undefined || seen === null) return;
  seen.textContent = characterCount.left(left);
  seen.dataset.left = left < 0 ? 'too-many' : '';
}

function say(lines: HTMLTextAreaElement): void {
  const left = leftIn(lines);
  const said = placeOf(lines, '[role="status"]');
  if (left !== undefined && said !== null) said.textContent = characterCount.left(left);
}

function leftIn({ dataset, value }: HTMLTextAreaElement): number | undefined {
  return dataset.longest === undefined ? undefined : Number(dataset.longest) - typedLength(value);
}

function placeOf(lines: HTMLTextAreaElement, place: string): HTMLElement | null {
  return lines.parentElement?.querySelector<HTMLElement>(place) ?? null;
}
