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
 * @param before the last assessment: what stood there already, by the same person and day, is a task already
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
  const already = before === undefined ? [] : actionsBefore(before);
  return found
    .flatMap(({ title, what, owner, by }) =>
      what === '' || by === undefined ? [] : [{ title, what, owner, by }],
    )
    .filter((action, place, all) => !isTaskAlready(action, all.slice(0, place), already))
    .map(({ title, what, owner, by }) => ({ what: shortened(`${what} (${title})`), owner, by }));
}

interface Action {
  readonly what: string;
  readonly owner: string;
  readonly by: Temporal.PlainDate;
}

/** As many as were tasks before are none again, in whichever row they stand and however the risk is called by now. */
function isTaskAlready(
  { what, owner, by }: Action,
  earlier: readonly Action[],
  already: readonly string[],
): boolean {
  const same = [owner, ownerUnsaid].map((one) => sameness(what, one, by.toString()));
  const before = already.filter((one) => same.includes(one)).length;
  const counted = earlier.filter((one) =>
    same.includes(sameness(one.what, one.owner, one.by.toString())),
  ).length;
  return counted < before;
}

/** What became tasks by the assessment before. */
function actionsBefore({ judged, answers }: AssessedBefore): readonly string[] {
  return [
    ...needCodes.map((need) =>
      sameness(answers[`action-${need}`], answers[`owner-${need}`], answers[`by-${need}`]),
    ),
    ...(hasRegister(judged) ? riskRowCodes : []).map((row) =>
      sameness(answers[`measure-${row}`], answers[`owner-${row}`], answers[`until-${row}`]),
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
