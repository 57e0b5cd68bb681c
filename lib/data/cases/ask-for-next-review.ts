import 'server-only';
import { reviewDueAt } from '#lib/casework/assessment/review.ts';
import { type RiskLevel, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { CaseStep } from './in-case.ts';

/** Asks whoever has the case, or else whoever assessed it, to assess it again by the clock of its level. */
export async function askForNextReview(
  { held, viewer, now, write }: Pick<CaseStep, 'held' | 'viewer' | 'now' | 'write'>,
  level: RiskLevel,
): Promise<void> {
  const owner = held.assignedTo ?? viewer;
  await write({
    kind: 'task',
    codes: { endsBy: 'assess' },
    body: {
      what: 'Review the assessment',
      why: `It was ${riskLevelNames[level]}`,
      name: owner.name,
    },
    ownerId: owner.id,
    dueAt: reviewDueAt(level, now, workingCalendar),
  });
}
