import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { CodesOf } from '#lib/casework/entries/kinds.ts';
import { closeOfDay } from '#lib/casework/tasks/due-day.ts';
import { longDate } from '#lib/content/long-date.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import type { CaseStep } from './in-case.ts';

/**
 * Whoever has the case, or else whoever wrote the safety plan, looks at it again on the day that it names; what was to be done by the plan
 * before is done.
 */
export async function askToLookAgain(
  { transaction, held, viewer, now, write }: CaseStep,
  { madeOn, lookAgainOn }: CodesOf<'safety-plan'>,
): Promise<void> {
  await endTasksThatEndBy(transaction, held.id, ['safety-plan'], now);
  if (lookAgainOn === undefined) return;
  const owner = held.assignedTo ?? viewer;
  await write({
    kind: 'task',
    codes: { endsBy: 'safety-plan' },
    body: {
      what: 'Look at the safety plan again',
      why: `It is of ${longDate(madeOn)}`,
      name: owner.name,
    },
    ownerId: owner.id,
    dueAt: closeOfDay(Temporal.PlainDate.from(lookAgainOn), workingCalendar),
  });
}
