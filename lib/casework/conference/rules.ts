import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { whenItWasError } from '../clock/when-it-was.ts';
import { dueDayError } from '../tasks/due-day.ts';
import { type ActionRow, actionRows } from './action-rows.ts';
import type { conferenceFields } from './fields.ts';

type ConferenceForm = ReturnType<typeof conferenceFields>;

/** A conference as it was typed, each field well by itself. */
export type TypedConference = ValuesOf<ConferenceForm>;

/** Something that a conference agreed on: by whom, and by when. */
export interface ConferenceAction {
  readonly what: string;
  /** The id of who does it. */
  readonly owner: string;
  readonly by: Temporal.PlainDate;
}

/** What a conference is judged by. */
interface ConferenceKnown {
  readonly now: Temporal.Instant;
  readonly receivedAt: Temporal.Instant;
  readonly calendar: WorkingCalendar;
}

/** @returns the actions that are filled in, in their order */
export function actionsOf(typed: TypedConference): readonly ConferenceAction[] {
  return actionRows.flatMap((row) => {
    const [what, owner, by] = [typed[`what-${row}`], typed[`owner-${row}`], typed[`by-${row}`]];
    return what === '' || owner === '' || by === undefined ? [] : [{ what, owner, by }];
  });
}

/** @returns what is wrong with a conference, by field: each action needs somebody who does it, and a day */
export function conferenceErrors(
  typed: TypedConference,
  { now, receivedAt, calendar }: ConferenceKnown,
): ErrorsOf<ConferenceForm> {
  return {
    at: whenItWasError(typed.at, { now, receivedAt }),
    ...Object.assign({}, ...actionRows.map((row) => actionErrors(typed, row, { now, calendar }))),
  };
}

function actionErrors(
  typed: TypedConference,
  row: ActionRow,
  { now, calendar }: Pick<ConferenceKnown, 'now' | 'calendar'>,
): Readonly<Record<string, string | undefined>> {
  const [what, owner, by] = [typed[`what-${row}`], typed[`owner-${row}`], typed[`by-${row}`]];
  if (what === '' && owner === '' && by === undefined) return {};
  const name = `Action ${row}: by when`;
  const today = now.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  return {
    [`what-${row}`]: what === '' ? `Action ${row}: say what is to be done` : undefined,
    [`owner-${row}`]: owner === '' ? `Action ${row}: choose who does it` : undefined,
    [`by-${row}`]:
      by === undefined ? `${name}? Choose a day` : dueDayError(name, by, { today, calendar }),
  };
}
