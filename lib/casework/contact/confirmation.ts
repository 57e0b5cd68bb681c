import { addWorkingDays, type WorkingCalendar } from '../clock/clock.ts';

/** In working days: wishes that were confirmed longer ago are to be asked about again. */
const longestTrusted = 20;

/** When the person last said that these are their wishes, and that their address is right; undefined where not since the case was opened, or opened again. */
export interface WishesConfirmed {
  readonly wishesAt: Temporal.Instant | undefined;
  readonly emailAt: Temporal.Instant | undefined;
  /** When they said that we may write there what was discussed; undefined where they did not. */
  readonly writingAt?: Temporal.Instant | undefined;
}

/** How far the wishes on file are to be trusted. */
export type Trust = 'fresh' | 'old' | 'to-ask';

/** @returns whether the wishes are to be asked about again: they are old, or were not confirmed since the case was opened */
export function trustIn(
  { wishesAt }: Pick<WishesConfirmed, 'wishesAt'>,
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): Trust {
  if (wishesAt === undefined) return 'to-ask';
  const dayOf = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const last = addWorkingDays(dayOf(wishesAt), longestTrusted, calendar);
  return Temporal.PlainDate.compare(dayOf(now), last) > 0 ? 'old' : 'fresh';
}
