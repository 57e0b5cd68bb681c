import type { PostedValues } from '#lib/forms/field.ts';
import { asksForAction, needCodes, needs } from './needs.ts';
import { riskRowCodes } from './register.ts';
import type { AssessmentRead } from './rules.ts';

/** Something that somebody does by a day, as an assessment says it. */
export interface ActionAgreed {
  readonly what: string;
  readonly by: Temporal.PlainDate;
}

/** As long as what is to be done may be in a task. */
const longest = 140;

/**
 * What is to be done by an assessment: it becomes tasks, and nothing is typed twice.
 * @param before what the last assessment said, by field: what stood there already, for the same, by the same day, is a task already
 */
export function actionsAgreed(read: AssessmentRead, before: PostedValues): readonly ActionAgreed[] {
  const found = [
    ...needCodes.flatMap((need) =>
      asksForAction(read[`need-${need}`])
        ? [
            {
              title: needs[need].label,
              what: read[`action-${need}`],
              by: read[`by-${need}`],
            },
          ]
        : [],
    ),
    ...riskRowCodes.map((row) => ({
      title: read[`hazard-${row}`],
      what: read[`measure-${row}`],
      by: read[`until-${row}`],
    })),
  ];
  const already = new Set([
    ...needCodes.map((need) =>
      sameness(before[`action-${need}`], needs[need].label, before[`by-${need}`]),
    ),
    ...riskRowCodes.map((row) =>
      sameness(before[`measure-${row}`], before[`hazard-${row}`], before[`until-${row}`]),
    ),
  ]);
  return found.flatMap(({ title, what, by }) =>
    what === '' || by === undefined || already.has(sameness(what, title, by.toString()))
      ? []
      : [{ what: shortened(`${what} (${title})`), by }],
  );
}

/** By which two actions are one, in whichever row they stand. */
function sameness(...parts: readonly (PostedValues[string] | undefined)[]): string {
  return JSON.stringify(parts.map((part) => part ?? ''));
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join('')}…`;
}
