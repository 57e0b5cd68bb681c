import 'server-only';
import type { TaskVerb } from '#lib/casework/tasks/review.ts';
import { endTasksThatEndBy } from '../cases/end-tasks.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { storedInstant } from '../store/instants.ts';
import { hasOpenFollowUp } from './open-follow-up.ts';

const toDoAboutIt = ['follow-up', 'give-follow-up'] as const satisfies readonly TaskVerb[];

/**
 * Ends what was to be done about a follow-up: to write it, or to give it to them. Where another one of the case is still open, its own stays:
 * a task and what it asks for are written at the same moment.
 * @param followUp the id of its first version
 */
export async function endFollowUpTask(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  followUp: string,
): Promise<void> {
  if (!(await hasOpenFollowUp(transaction, held.id, followUp))) {
    await endTasksThatEndBy(transaction, held.id, toDoAboutIt, now);
    return;
  }
  const versions = await transaction.entry.findMany({
    where: { originalId: followUp },
    select: { writtenAt: true },
  });
  const tasks = await transaction.entry.findMany({
    where: {
      caseId: held.id,
      kind: 'task',
      version: 1,
      writtenAt: { in: versions.map(({ writtenAt }) => writtenAt) },
      OR: toDoAboutIt.map((verb) => ({ codes: { path: ['endsBy'], equals: verb } })),
    },
    select: { id: true },
  });
  await transaction.entry.updateMany({
    where: { originalId: { in: tasks.map(({ id }) => id) }, isLatest: true, endedAt: null },
    data: { endedAt: storedInstant(now) },
  });
}
