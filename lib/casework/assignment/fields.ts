import { choice, hidden, line } from '#lib/forms/fields.ts';
import type { ListedColleague } from '../co-workers/fields.ts';

/** Somebody who may be given a case. */
export interface PossibleOwner extends ListedColleague {
  readonly openCases: number;
}

/**
 * Who gets the case, and why.
 * @param people those who may be given it
 */
export function assignmentFields(people: readonly PossibleOwner[]) {
  return {
    owner: choice({
      label: 'Who takes the case?',
      options: people.map(({ id, name, openCases, isAway }) => ({
        code: id,
        label: name,
        details: [isAway ? 'Away today.' : '', inWords(openCases)].filter(Boolean).join(' '),
      })),
      error: 'Choose somebody from the list',
      ...(people.length === 1 && { start: people[0]?.id }),
    }),
    why: line({
      label: 'Why them, in one line',
      hint: 'For colleagues who read the file later. You can leave it empty.',
      name: 'The line',
      longest: 200,
    }),
    seen: hidden(),
  };
}

function inWords(openCases: number): string {
  if (openCases === 0) return 'No open case.';
  return openCases === 1 ? 'One open case.' : `${openCases} open cases.`;
}
