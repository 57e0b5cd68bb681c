import { dueAt, type Standard, type WorkingCalendar } from '../clock/clock.ts';
import type { OnRecord } from './on-record.ts';

/** That nobody has acknowledged yet that a case is Red: since when somebody should, and by when. */
export interface ToAcknowledge {
  readonly since: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
}

type Seen = Pick<OnRecord, 'openSince' | 'arrivals' | 'levelChanges' | 'seen'>;

/**
 * @param standard how soon a named person acknowledges a Red case: the rules of casework say within one working hour
 * @returns by when an open case is to be acknowledged; undefined where it is not Red, or somebody has
 */
export function toAcknowledge(
  record: Seen & Pick<OnRecord, 'level'>,
  standard: Standard,
  calendar: WorkingCalendar,
): ToAcknowledge | undefined {
  if (record.level !== 'red' || acknowledgedIn(record) !== undefined) return undefined;
  return acknowledgeFrom(redSince(record), standard, calendar);
}

/** @returns by when a case is to be acknowledged that is Red since a moment: outside of working time the clock starts when people work again */
export function acknowledgeFrom(
  since: Temporal.Instant,
  standard: Standard,
  calendar: WorkingCalendar,
): ToAcknowledge {
  return { since, dueAt: dueAt(since, standard, calendar) };
}

/** @returns when somebody first showed that they have seen that it is Red; undefined where nobody did */
export function acknowledgedIn(record: Seen): Temporal.Instant | undefined {
  const from = redSince(record);
  const [first] = record.seen
    .filter((at) => Temporal.Instant.compare(at, from) >= 0)
    .toSorted(Temporal.Instant.compare);
  return first;
}

/** What was seen counts from when there is something to see: since the case is open, since it is Red, since a Red one was joined to it. */
function redSince({ openSince, arrivals, levelChanges }: Seen): Temporal.Instant {
  return [
    openSince,
    ...arrivals.filter(({ level }) => level === 'red').map(({ at }) => at),
    ...levelChanges.filter(({ to }) => to === 'red').map(({ at }) => at),
  ].reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? other : one));
}
