import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { dueDayError } from '../tasks/due-day.ts';
import type { safetyPlanFields } from './fields.ts';
import { filledParts } from './parts.ts';

type PlanForm = ReturnType<typeof safetyPlanFields>;

/** A safety plan as it was typed, each field well by itself. */
export type TypedPlan = ValuesOf<PlanForm>;

/** What a plan is judged by. */
interface PlanKnown {
  /** By the clock of the institution. */
  readonly today: Temporal.PlainDate;
  /** The day on which the case came. */
  readonly cameOn: Temporal.PlainDate;
  readonly calendar: WorkingCalendar;
}

/** @returns what is wrong with a safety plan, by field: one that says nothing is none, and its days have to be possible */
export function planErrors(
  typed: TypedPlan,
  { today, cameOn, calendar }: PlanKnown,
): ErrorsOf<PlanForm> {
  const { lookAgain, madeOn } = typed;
  return {
    places: filledParts(typed).length === 0 ? 'Write something in at least one part' : undefined,
    lookAgain:
      lookAgain && dueDayError('When it is looked at again', lookAgain, { today, calendar }),
    madeOn:
      Temporal.PlainDate.compare(madeOn, today) > 0
        ? 'The day on which it was made: this day has not come yet'
        : Temporal.PlainDate.compare(madeOn, cameOn) < 0
          ? 'The day on which it was made: this is before the case came'
          : undefined,
  };
}
