import { type WorkingCalendar, workingDayAt } from '../clock/clock.ts';
import type { RiskLevel } from './risk-levels.ts';

/** In how many working days an assessment is reviewed (casework.md, section 4). */
export const reviewDays: Readonly<Record<RiskLevel, number>> = {
  critical: 1,
  high: 5,
  medium: 10,
  low: 20,
};

/** @returns until when an assessment of this level is reviewed: the close of business so many working days later */
export function reviewDueAt(
  level: RiskLevel,
  assessedAt: Temporal.Instant,
  calendar: WorkingCalendar,
): Temporal.Instant {
  return workingDayAt(assessedAt, reviewDays[level], calendar.closesAt, calendar);
}

/** What an assessment of a level asks for besides, in words. */
export const askedFor: Readonly<Record<RiskLevel, readonly string[]>> = {
  critical: [
    'A case conference the same working day',
    'What is arranged for tonight and the weekend',
    'The safeguarding lead is asked',
  ],
  high: ['The safeguarding lead is asked'],
  medium: [],
  low: [],
};
