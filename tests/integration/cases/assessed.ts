import { calmAnswers } from '#lib/casework/assessment/calm-answers.ts';

/** @returns an assessment as its form posts it: nothing is wrong, and one risk is written down */
export function assessed(
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    ...calmAnswers,
    'hazard-1': 'He waits at the library',
    'who-1': 'Them',
    'likelihood-1': '3',
    'severity-1': '3',
    ...changes,
  };
}
