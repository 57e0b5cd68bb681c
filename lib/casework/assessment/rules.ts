import type { Level } from '#lib/disclosure/levels.ts';
import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import type { assessmentFields } from './fields.ts';
import { floorInWords } from './floor-words.ts';
import { type Floor, whyNot } from './floors.ts';
import { needsSecondPerson } from './lowering.ts';
import { asksForAction, needCodes } from './needs.ts';
import { riskRowCodes } from './register.ts';
import { isBelow, type RiskLevel } from './risk-levels.ts';

export type AssessmentRead = ValuesOf<typeof assessmentFields>;

/** What an assessment is judged by besides its form. */
export interface AssessedOn {
  readonly floors: readonly Floor[];
  /** The level that holds by the last assessment; undefined before the first. */
  readonly before: RiskLevel | undefined;
  /** The gravest level of the case before its first assessment. */
  readonly intake: Level;
  readonly now: Temporal.Instant;
  readonly calendar: WorkingCalendar;
}

/** @returns what is wrong with an assessment whose fields are each understood: what they have to do with each other, and with the case */
export function assessmentErrors(
  read: AssessmentRead,
  on: AssessedOn,
): ErrorsOf<typeof assessmentFields> {
  const today = on.now.toZonedDateTimeISO(on.calendar.timeZone).toPlainDate();
  return {
    ...toolErrors(read, today),
    ...needErrors(read, today),
    ...registerErrors(read, today),
    ...levelErrors(read, on),
  };
}

function levelErrors(
  { level, lowering, tonight }: AssessmentRead,
  { floors, before, intake }: AssessedOn,
): ErrorsOf<typeof assessmentFields> {
  return {
    level: whyNot(level, floors) === undefined ? undefined : floorInWords(floors),
    lowering:
      needsSecondPerson(level, before, intake) && lowering === ''
        ? 'Say why it is lower than before: a second person has to agree'
        : undefined,
    tonight:
      level === 'critical' && tonight === ''
        ? 'Say what is arranged for tonight and the weekend'
        : undefined,
  };
}

function toolErrors(
  { toolName, toolCount, toolOn, marac, maracWhy }: AssessmentRead,
  today: Temporal.PlainDate,
): ErrorsOf<typeof assessmentFields> {
  return {
    toolName: toolCount !== undefined && toolName === '' ? 'Say which tool it was' : undefined,
    toolCount: toolName !== '' && toolCount === undefined ? 'Type what the tool counts' : undefined,
    toolOn:
      toolOn !== undefined && Temporal.PlainDate.compare(toolOn, today) > 0
        ? 'On which day: this day is to come'
        : undefined,
    maracWhy: marac === 'yes' && maracWhy === '' ? 'Say why it goes to a MARAC' : undefined,
  };
}

function needErrors(read: AssessmentRead, today: Temporal.PlainDate) {
  const errors: Record<string, string> = {};
  for (const need of needCodes) {
    const by = read[`by-${need}`];
    if (asksForAction(read[`need-${need}`])) {
      if (read[`action-${need}`] === '') errors[`action-${need}`] = 'Say what is done, and by whom';
      if (by === undefined) errors[`by-${need}`] = 'Say by when it is done';
    }
    if (isOver(by, today)) errors[`by-${need}`] = 'By when: this day is over';
  }
  return errors;
}

function registerErrors(read: AssessmentRead, today: Temporal.PlainDate) {
  const errors: Record<string, string> = {};
  for (const row of riskRowCodes) {
    const hazard = read[`hazard-${row}`];
    const degrees = [read[`likelihood-${row}`], read[`severity-${row}`]];
    const rest = [read[`who-${row}`], read[`controls-${row}`], read[`measure-${row}`]];
    const isBegun = [...degrees, ...rest].some((value) => value !== '');
    if (hazard === '' && isBegun) errors[`hazard-${row}`] = 'Say what may happen';
    if (hazard !== '') {
      if (read[`who-${row}`] === '') errors[`who-${row}`] = 'Say to whom it may happen';
      if (degrees[0] === '') errors[`likelihood-${row}`] = 'Choose how likely it is';
      if (degrees[1] === '') errors[`severity-${row}`] = 'Choose how severe it would be';
    }
    if (read[`measure-${row}`] !== '' && read[`until-${row}`] === undefined) {
      errors[`until-${row}`] = 'Say by when it is done';
    }
    if (isOver(read[`until-${row}`], today)) errors[`until-${row}`] = 'By when: this day is over';
  }
  const isNeeded = !isBelow(read.level, 'medium');
  if (isNeeded && riskRowCodes.every((row) => read[`hazard-${row}`] === '')) {
    errors['hazard-1'] ??= 'From Medium upwards: write down at least one risk';
  }
  return errors;
}

function isOver(day: Temporal.PlainDate | undefined, today: Temporal.PlainDate): boolean {
  return day !== undefined && Temporal.PlainDate.compare(day, today) < 0;
}
