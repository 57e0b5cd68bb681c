import { institution } from '#lib/institution.ts';
import type { WorkingCalendar } from './clock.ts';

const { timeZone, opensAt, closesAt, bankHolidays, closureDays } = institution.calendar;

/** The institution's working time, as the clock wants it. */
export const workingCalendar: WorkingCalendar = {
  timeZone,
  opensAt,
  closesAt,
  closedDays: new Set([...bankHolidays, ...closureDays].map(({ date }) => date)),
};
