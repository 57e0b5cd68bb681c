import type { Level } from '#lib/disclosure/levels.ts';
import { dueAt, type Standard, type WorkingCalendar } from '../clock/clock.ts';

/**
 * When the first contact is due once the level has changed: by the standard of the new level, from the arrival; but after raising no
 * earlier than that standard from now, so that nobody is late at the moment at which it is raised.
 * @returns the later of the two, and never later than it was due before where the level was raised
 */
export function firstContactAfterChange(
  {
    receivedAt,
    dueBefore,
    isRaised,
    isKept,
    level,
  }: {
    /** Or since when it is open again. */
    readonly receivedAt: Temporal.Instant;
    readonly dueBefore: Temporal.Instant;
    readonly isRaised: boolean;
    /** Whether the promise was kept already: then lowering does not move what was promised. */
    readonly isKept: boolean;
    readonly level: Level;
  },
  standards: Readonly<Record<Level, Standard>>,
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): Temporal.Instant {
  const fromArrival = dueAt(receivedAt, standards[level], calendar);
  if (!isRaised) return isKept ? dueBefore : fromArrival;
  const fromNow = dueAt(now, standards[level], calendar);
  return Temporal.Instant.compare(fromNow, dueBefore) < 0 ? fromNow : dueBefore;
}
