import { clockTimeInWords } from '#lib/casework/clock/time-words.ts';
import { institution } from '#lib/institution.ts';
import { timeKept } from './time-kept.ts';

/** @returns the line that says until when the answers are kept */
export function keptUntil(until: Date): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(until.getTime());
  return timeKept.line(clockTimeInWords(moment, institution.calendar.timeZone));
}

/** @returns whole seconds from now, rounded up; the page counts them itself, as a device's own clock may be wrong */
export function secondsUntil(until: Date): number {
  return Math.ceil((until.getTime() - Date.now()) / 1_000);
}
