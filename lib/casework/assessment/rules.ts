import { longDate } from '#lib/content/long-date.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { ErrorsOf, PostedValues, ValuesOf } from '#lib/forms/field.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { floorInWords } from './floor-words.ts';
import { type Floor, whyNot } from './floors.ts';
import { needsSecondPerson } from './lowering.ts';
import { asksForAction, needCodes } from './needs.ts';
import type { AssessmentForm } from './owners.ts';
import { hasRegister, type RiskRow, riskRowCodes } from './register.ts';
import type { RiskLevel } from './risk-levels.ts';

export type AssessmentRead = ValuesOf<AssessmentForm>;

/** What an assessment is judged by besides its form. */
export interface AssessedOn {
  readonly floors: readonly Floor[];
  /** The level that holds by the last assessment; undefined before the first. */
  readonly before: RiskLevel | undefined;
  /** The gravest level of the case before its first assessment. */
  readonly intake: Level;
  /** The last assessment: the day on which it was made, and what it said, by field. */
  readonly last:
    | { readonly madeOn: Temporal.PlainDate; readonly answers: PostedValues }
    | undefined;
  /** The day on which the case came. */
  readonly cameOn: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly calendar: WorkingCalendar;
}

/** In days: an assessment made by phone, or elsewhere, may be from before the case was written down. */
const earlierAtMost = 28;

/** @returns what is wrong with an assessment whose fields are each understood: what they have to do with each other, and with the case */
export function assessmentErrors(read: AssessmentRead, on: AssessedOn): ErrorsOf<AssessmentForm> {
  const today = on.now.toZonedDateTimeISO(on.calendar.timeZone).toPlainDate();
  const madeOn = read.assessedOn ?? today;
  return {
    assessedOn: dayError(madeOn, today, on),
    ...toolErrors(read, today),
    ...needErrors(read, madeOn),
    ...(hasRegister(read.level) && registerErrors(read, madeOn, on.last?.answers ?? {})),
    ...levelErrors(read, on),
  };
}

function dayError(
  madeOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  { last, cameOn }: AssessedOn,
): string | undefined {
  if (Temporal.PlainDate.compare(madeOn, today) > 0) return 'This day has not come yet';
  if (Temporal.PlainDate.compare(madeOn, cameOn.subtract({ days: earlierAtMost })) < 0) {
    return 'This is long before the case came';
  }
  if (last !== undefined && Temporal.PlainDate.compare(madeOn, last.madeOn) < 0) {
    return `There is one of ${longDate(last.madeOn.toString())} already: this one cannot be from before it`;
  }
  return undefined;
}

function levelErrors(
  { level, lowering, tonight }: AssessmentRead,
  { floors, before, intake }: AssessedOn,
): ErrorsOf<AssessmentForm> {
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
): ErrorsOf<AssessmentForm> {
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

function needErrors(read: AssessmentRead, madeOn: Temporal.PlainDate) {
  const errors: Record<string, string> = {};
  for (const need of needCodes) {
    const by = read[`by-${need}`];
    if (asksForAction(read[`need-${need}`])) {
      if (read[`action-${need}`] === '') errors[`action-${need}`] = 'Say what is done';
      if (read[`owner-${need}`] === '') errors[`owner-${need}`] = 'Choose who does it';
      if (by === undefined) errors[`by-${need}`] = 'Say by when it is done';
    }
    if (isOver(by, madeOn)) errors[`by-${need}`] = 'By when: this day is over';
  }
  return errors;
}

function registerErrors(
  read: AssessmentRead,
  madeOn: Temporal.PlainDate,
  before: PostedValues,
): ErrorsOf<AssessmentForm> {
  const errors: Record<string, string> = Object.fromEntries(
    riskRowCodes.flatMap((row) => Object.entries(rowErrors(row, read))),
  );
  for (const row of riskRowCodes) {
    // What was agreed the last time stands as it was agreed, done or late.
    const isAsBefore = before[`until-${row}`] === read[`until-${row}`]?.toString();
    if (!isAsBefore && isOver(read[`until-${row}`], madeOn)) {
      errors[`until-${row}`] = 'By when: this day is over';
    }
  }
  if (riskRowCodes.every((row) => read[`hazard-${row}`] === '')) {
    errors['hazard-1'] ??= 'From Medium upwards: write down at least one risk';
  }
  return errors;
}

/** What is missing in a row of the register that somebody has begun. */
function rowErrors(row: RiskRow, read: AssessmentRead): Record<string, string> {
  const errors: Record<string, string> = {};
  const hazard = read[`hazard-${row}`];
  const [likelihood, severity] = [read[`likelihood-${row}`], read[`severity-${row}`]];
  const measure = read[`measure-${row}`];
  const rest = [read[`who-${row}`], read[`controls-${row}`], measure];
  const isBegun = [likelihood, severity, ...rest].some((value) => value !== '');
  if (hazard === '' && isBegun) errors[`hazard-${row}`] = 'Say what may happen';
  if (hazard !== '') {
    if (read[`who-${row}`] === '') errors[`who-${row}`] = 'Say to whom it may happen';
    if (likelihood === '') errors[`likelihood-${row}`] = 'Choose how likely it is';
    if (severity === '') errors[`severity-${row}`] = 'Choose how severe it would be';
  }
  if (measure !== '') {
    if (read[`owner-${row}`] === '') errors[`owner-${row}`] = 'Choose who does it';
    if (read[`until-${row}`] === undefined) errors[`until-${row}`] = 'Say by when it is done';
  }
  return errors;
}

function isOver(day: Temporal.PlainDate | undefined, madeOn: Temporal.PlainDate): boolean {
  return day !== undefined && Temporal.PlainDate.compare(day, madeOn) < 0;
}
