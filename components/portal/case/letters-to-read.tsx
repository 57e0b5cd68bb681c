import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { Letters } from './letters.tsx';

export interface LettersToReadProps {
  readonly letters: readonly LetterToRead[];
}

/** What goes to the person once the form is sent again: whoever sends it reads it first. It takes the focus, as what is to be mended does. */
export function LettersToRead({ letters }: LettersToReadProps) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script this is how the focus gets to what is to be read
      autoFocus
      aria-labelledby="letters-to-read"
      className="-mx-2 mb-6 rounded-small p-2 focus:outline-3 focus:outline-focus-outer print:outline-none"
    >
      <h2 id="letters-to-read" className="mb-3 text-heading-3">
        Read it first: nothing is saved or sent yet
      </h2>
      <Letters letters={letters} start="letter" />
    </div>
  );
}
