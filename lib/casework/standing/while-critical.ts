import type { NextStep } from '../case/states.ts';
import { dueAt, type WorkingCalendar } from '../clock/clock.ts';

/** What leaves a person alone until it is due. */
const pauses: ReadonlySet<NextStep> = new Set(['agree', 'touch']);

/** In working days: an assessment of Critical is reviewed every one (casework.md, section 4), and nobody is left alone for longer by then. */
const longestWhileCritical = 1;

/**
 * @param criticalSince since when the case is assessed as Critical; undefined where it is not
 * @returns the step, due no later than it may be while the case is Critical; nobody is late at the moment at which it becomes that
 */
export function dueWhileCritical<
  Step extends {
    readonly nextStep: NextStep;
    readonly since: Temporal.Instant;
    readonly dueAt: Temporal.Instant;
  },
>(step: Step, criticalSince: Temporal.Instant | undefined, calendar: WorkingCalendar): Step {
  if (criticalSince === undefined || !pauses.has(step.nextStep)) return step;
  const from = Temporal.Instant.compare(step.since, criticalSince) < 0 ? criticalSince : step.since;
  const latest = dueAt(from, { workingDays: longestWhileCritical }, calendar);
  return Temporal.Instant.compare(latest, step.dueAt) < 0 ? { ...step, dueAt: latest } : step;
}
