import { type FlagAnswer, flagAnswers } from './flag-answers.ts';
import { flagCodes } from './flags.ts';
import { type AssessedFacts, type Floor, type FloorsKnown, floorsOf } from './floors.ts';

/** The fields of which a yes is a floor. */
export const floorFields: readonly string[] = [
  ...flagCodes.map((flag) => `flag-${flag}`),
  'repeated',
];

/**
 * What floors are computed of, as a form says it: on the page while somebody fills it in, and once more on the server when it is saved.
 * @param held what the form holds under a name; empty where it holds nothing
 */
export function factsPosted(held: (name: string) => string, isUnder18: boolean): AssessedFacts {
  const count = held('toolCount').trim();
  return {
    flags: Object.fromEntries(
      flagCodes.flatMap((flag) => {
        const answer = answerIn(held(`flag-${flag}`));
        return answer === undefined ? [] : [[flag, answer]];
      }),
    ),
    repeated: answerIn(held('repeated')),
    toolCount: /^\d{1,6}$/.test(count) ? Number(count) : undefined,
    isUnder18,
  };
}

/** @returns the floors that hold by what a form says, the gravest first */
export function floorsPosted(
  held: (name: string) => string,
  { isUnder18, toolHeight }: FloorsKnown,
): readonly Floor[] {
  return floorsOf(factsPosted(held, isUnder18), toolHeight);
}

function answerIn(value: string): FlagAnswer | undefined {
  return flagAnswers.find(({ code }) => code === value)?.code;
}
