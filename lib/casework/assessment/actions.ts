import type { PostedValues } from '#lib/forms/field.ts';
import { asksForAction, needCodes, needs } from './needs.ts';
import { hasRegister, riskRowCodes } from './register.ts';
import type { RiskLevel } from './risk-levels.ts';
import type { AssessmentRead } from './rules.ts';

/** Something that somebody does by a day, as an assessment says it. */
export interface ActionAgreed {
  readonly what: string;
  /** A colleague, by id, or the person themselves. */
  readonly owner: string;
  readonly by: Temporal.PlainDate;
}

/** As far as the assessment before decides what is new. */
interface AssessedBefore {
  /** The level that whoever assessed judged. */
  readonly judged: RiskLevel;
  /** By field. */
  readonly answers: PostedValues;
}

/** As long as what is to be done may be in a task. */
const longest = 140;

/**
 * What is to be done by an assessment: it becomes tasks, and nothing is typed twice. Of the register that is so from Medium upwards: below, what
 * stands in it is kept, and nothing follows from it.
 * @param before the last assessment: what stood there already, for the same, by the same person and day, is a task already
 */
export function actionsAgreed(
  read: AssessmentRead,
  before: AssessedBefore | undefined,
): readonly ActionAgreed[] {
  const found = [
    ...needCodes.flatMap((need) =>
      asksForAction(read[`need-${need}`])
        ? [
            {
              title: needs[need].label,
              what: read[`action-${need}`],
              owner: read[`owner-${need}`],
              by: read[`by-${need}`],
            },
          ]
        : [],
    ),
    ...(hasRegister(read.level) ? riskRowCodes : []).map((row) => ({
      title: read[`hazard-${row}`],
      what: read[`measure-${row}`],
      owner: read[`owner-${row}`],
      by: read[`until-${row}`],
    })),
  ];
  const already = new Set(before === undefined ? [] : actionsBefore(before));
  return found.flatMap(({ title, what, owner, by }) => {
    if (what === '' || by === undefined) return [];
    const isTask = [owner, ownerUnsaid].some((one) =>
      already.has(sameness(what, title, one, by.toString())),
    );
    return isTask ? [] : [{ what: shortened(`${what} (${title})`), owner, by }];
  });
}

/** What became tasks by the assessment before. */
function actionsBefore({ judged, answers }: AssessedBefore): readonly string[] {
  return [
    ...needCodes.map((need) =>
      sameness(
        answers[`action-${need}`],
        needs[need].label,
        answers[`owner-${need}`],
        answers[`by-${need}`],
      ),
    ),
    ...(hasRegister(judged) ? riskRowCodes : []).map((row) =>
      sameness(
        answers[`measure-${row}`],
        answers[`hazard-${row}`],
        answers[`owner-${row}`],
        answers[`until-${row}`],
      ),
    ),
  ];
}

/** Of assessments that were made before it was asked who does it. */
const ownerUnsaid = '';

/** By which two actions are one, in whichever row they stand. */
function sameness(...parts: readonly (PostedValues[string] | undefined)[]): string {
  return JSON.stringify(parts.map((part) => part ?? ''));
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join('')}…`;
}
