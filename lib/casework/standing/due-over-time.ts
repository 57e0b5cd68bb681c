import { type Level, levels } from '#lib/disclosure/levels.ts';
import type { NextStep } from '../case/states.ts';
import type { OnRecord } from './on-record.ts';

/**
 * When a step is due over all that happened to its clock since it began. Where the case was raised, it is due by the new level from then, so
 * that nobody is late at the moment of raising, and never later than it was; where it was lowered, by the new level from the beginning; where
 * it was put off, as was said.
 * @param dueBy when it is due by the clock of a level, from a moment
 */
export function dueOverTime(
  { level, levelChanges, putOff }: Pick<OnRecord, 'level' | 'levelChanges' | 'putOff'>,
  { step, since }: { readonly step: NextStep; readonly since: Temporal.Instant },
  dueBy: (level: Level, from: Temporal.Instant) => Temporal.Instant,
): Temporal.Instant {
  const changes = levelChanges.filter(({ at }) => isAfter(at, since));
  const moves = putOff.filter((one) => one.step === step && isAfter(one.at, since));
  const events = [...changes, ...moves].toSorted((one, other) =>
    Temporal.Instant.compare(one.at, other.at),
  );
  const first = events.find((one) => 'from' in one);
  let due = dueBy(first !== undefined && 'from' in first ? first.from : level, since);
  for (const event of events) {
    if ('until' in event) due = event.until;
    else if (isGraver(event.to, event.from)) due = earlier(due, dueBy(event.to, event.at));
    else due = dueBy(event.to, since);
  }
  return due;
}

/** @returns whether one level is graver than the other */
export function isGraver(one: Level, other: Level): boolean {
  return levels.indexOf(one) < levels.indexOf(other);
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
