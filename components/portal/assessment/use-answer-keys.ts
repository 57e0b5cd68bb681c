import { type KeyboardEvent, useCallback } from 'react';
import { flagAnswers } from '#lib/casework/assessment/flag-answers.ts';

/**
 * Answers the row in which the focus is by a single key, and goes on to the next row; never while somebody types.
 * @param areOn whether the person at the desk uses single keys
 */
export function useAnswerKeys(areOn: boolean) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { target } = event;
      if (!areOn || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
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
