import { type KeyboardEvent, useCallback } from 'react';
import { flagAnswers } from '#lib/casework/assessment/flag-answers.ts';

/** The keys that take an answer back. */
const clearingKeys: ReadonlySet<string> = new Set(['Backspace', 'Delete']);

/**
 * Takes the answer of a row back: it is open again.
 * @param within something in the row
 */
export function clearAnswer(within: Element): void {
  const none = within
    .closest('[data-answer-row]')
    ?.querySelector<HTMLInputElement>('input[type=radio][value=""]');
  none?.click();
  none?.focus();
}

/**
 * Answers the row in which the focus is by a single key, and goes on to the next row, or takes its answer back; never while somebody types.
 * @param areOn whether the person at the desk uses single keys
 */
export function useAnswerKeys(areOn: boolean) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      if (clearingKeys.has(event.key)) {
        event.preventDefault();
        clearAnswer(target);
        return;
      }
      // A letter is a key that somebody may have switched off.
      if (!areOn) return;
      const answer = flagAnswers.find(({ key }) => key === event.key.toLowerCase());
      const row = target.closest('[data-answer-row]');
      const radio =
        answer && row?.querySelector<HTMLInputElement>(`input[type=radio][value=${answer.code}]`);
      if (radio == null) return;
      event.preventDefault();
      radio.click();
      const next = row?.nextElementSibling?.querySelector<HTMLInputElement>('input[type=radio]');
      (next ?? radio).focus();
    },
    [areOn],
  );
}
