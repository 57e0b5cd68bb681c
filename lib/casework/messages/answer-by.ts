import type { Level } from '#lib/disclosure/levels.ts';
import { dueAt, type WorkingCalendar, workingDayAt } from '../clock/clock.ts';

/** @returns by when somebody who wrote to us is to be answered: where it is Red on the same working day, else on the next */
export function answerBy(
  now: Temporal.Instant,
  level: Level,
  calendar: WorkingCalendar,
): Temporal.Instant {
  return level === 'red'
    ? workingDayAt(now, 0, calendar.closesAt, calendar)
    : dueAt(now, { workingDays: 1 }, calendar);
}

/** @returns whether an answer is due later than it ever is by itself, whatever level the case had: somebody put it off */
export function isAnswerPutOff(
  { writtenAt, due }: { readonly writtenAt: Temporal.Instant; readonly due: Temporal.Instant },
  calendar: WorkingCalendar,
): boolean {
  return Temporal.Instant.compare(due, answerBy(writtenAt, 'green', calendar)) > 0;
}
