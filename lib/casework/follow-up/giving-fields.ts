import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { choice, hidden, line, moment, tick } from '#lib/forms/fields.ts';
import type { MeetingWay } from '../appointments/words.ts';
import { isSafeAt, type NamedHours } from '../contact/safe-hours.ts';
import { readOutWays } from './ways-to-read-out.ts';

/* The form on which it is said that somebody has their follow-up: it was approved before, and counts only now. */

/** How somebody got it; that they wanted none after all; or, where something else was said before, that they do not have it. */
export type Given = 'handed-over' | MeetingWay | 'declined' | 'not-yet';

/** What of a case decides how a follow-up can be given. */
export interface ToGive {
  /** Whether something was said of it before, which was wrong. */
  readonly isSaid: boolean;
  /** In which ways it may be read out to them, by their wishes. */
  readonly toReadOut: readonly MeetingWay[];
  /** Whether it says something that is not so any more. */
  readonly isOutOfDate: boolean;
}

/** How and when somebody got their follow-up. */
export function givingFields({ isSaid, toReadOut, isOutOfDate }: ToGive) {
  return {
    how: choice<Given>({
      label: 'How did they get it?',
      options: [
        { code: 'handed-over', label: 'I handed the letter over' },
        ...toReadOut.map((code) => ({
          code,
          label: `I read it out to them, ${readOutWays[code]}`,
        })),
        { code: 'declined', label: 'They want none' },
        ...(isSaid
          ? [{ code: 'not-yet', label: 'They do not have it: it is still to be given' } as const]
          : []),
      ],
      isStacked: true,
      error: 'Choose how they got it, from what they allow',
    }),
    at: moment({ label: 'When?', name: 'When they got it' }),
    agreedTime: tick({
      label: 'They agreed to this time',
      hint: 'It is needed for a call outside of the hours that they called safe.',
    }),
    ...(isOutOfDate && {
      toldOtherwise: tick({ label: 'They know what is different by now' }),
    }),
    why: line({
      label: 'If they want none: how they said so',
      name: 'How they said so',
      longest: 200,
    }),
    entry: hidden(),
    seen: hidden(),
  };
}

type GivingFields = ReturnType<typeof givingFields>;

/**
 * What is wrong with how somebody got their follow-up, by field: not before the appointment or its approval, not in the future, and by the wishes.
 * @param metOn the day of the appointment
 * @param approvedAt when it was approved as it stands; undefined where something was said of it since
 */
export function givingErrors(
  { how, at, agreedTime, toldOtherwise, why }: ValuesOf<GivingFields>,
  {
    metOn,
    approvedAt,
    now,
    hours,
    timeZone,
  }: {
    readonly metOn: Temporal.PlainDate;
    readonly approvedAt: Temporal.Instant | undefined;
    readonly now: Temporal.Instant;
    readonly hours: NamedHours;
    readonly timeZone: string;
  },
): ErrorsOf<GivingFields> {
  const isCall = how === 'phone' || how === 'teams';
  return {
    at: momentError(at, { metOn, approvedAt, now, timeZone }),
    agreedTime:
      isCall && !agreedTime && !isSafeAt(at, hours, timeZone)
        ? 'It is outside of the hours that they called safe: say that they agreed to it, or correct the time'
        : undefined,
    toldOtherwise:
      toldOtherwise === false && how !== 'declined' && how !== 'not-yet'
        ? 'It says something that is not so any more: change it first; or, if they have it, tell them, and say that they know'
        : undefined,
    why: how === 'declined' && why === '' ? 'Write how they said that they want none' : undefined,
  };
}

function momentError(
  at: Temporal.Instant,
  {
    metOn,
    approvedAt,
    now,
    timeZone,
  }: {
    readonly metOn: Temporal.PlainDate;
    readonly approvedAt: Temporal.Instant | undefined;
    readonly now: Temporal.Instant;
    readonly timeZone: string;
  },
): string | undefined {
  if (Temporal.Instant.compare(at, now) > 0) return 'When they got it: this has not happened yet';
  // A form says the minute.
  const from = approvedAt?.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if (from !== undefined && Temporal.Instant.compare(at, from) < 0) {
    return 'When they got it: this is before it was approved as it stands';
  }
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate();
  return Temporal.PlainDate.compare(day, metOn) < 0
    ? 'When they got it: this is before the appointment'
    : undefined;
}
