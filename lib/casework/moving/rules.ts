import type { CaseFacts } from '../access/case-facts.ts';
import { addWorkingDays, type WorkingCalendar, workingDayAt } from '../clock/clock.ts';
import { closedDayError } from '../clock/closed-day.ts';

/** Nothing is put off for longer at once. */
export const mostWorkingDays = 20;

/**
 * What the public promise and the clocks of a Red case rest on is never put off, nor is what others decide.
 * @returns why the next step of a case cannot be put off; undefined where it can
 */
export function whyNextStays({
  level,
  nextStep,
  isAcknowledged,
}: Pick<CaseFacts, 'level' | 'nextStep' | 'isAcknowledged'>): string | undefined {
  if (nextStep === null) return 'The case is closed';
  if (level === 'red' && !isAcknowledged) {
    return 'That it is Red is acknowledged first, which is never put off';
  }
  if (nextStep === 'contact') {
    return 'The first contact is promised by then, and is never put off';
  }
  if (level === 'red' && nextStep === 'attempt') {
    return 'Somebody whose case is Red is tried again by then: it is never put off';
  }
  if (nextStep === 'consult') return 'The safeguarding lead is asked the same day';
  return nextStep === 'lead' || nextStep === 'decide'
    ? 'It waits for somebody else to decide'
    : undefined;
}

/**
 * @param until the day that was asked for
 * @param due when it is due as things are
 * @returns when it is due then: at the end of that day; or what is wrong with the day
 */
export function movedTo(
  until: Temporal.PlainDate,
  due: Temporal.Instant,
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): { readonly dueAt: Temporal.Instant } | { readonly error: string } {
  const today = now.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  if (Temporal.PlainDate.compare(until, today) <= 0) {
    return { error: 'Until when: choose a day after today' };
  }
  const last = addWorkingDays(today, mostWorkingDays, calendar);
  if (Temporal.PlainDate.compare(until, last) > 0) {
    return { error: `Until when: at most ${mostWorkingDays} working days from today` };
  }
  const closed = closedDayError('Until when', until, calendar);
  if (closed !== undefined) return { error: closed };
  const morning = until.toZonedDateTime(calendar.timeZone).toInstant();
  const dueAt = workingDayAt(morning, 0, calendar.closesAt, calendar);
  return Temporal.Instant.compare(dueAt, due) <= 0
    ? { error: 'Until when: it is due later than that already' }
    : { dueAt };
}
