import 'server-only';
import { endTasksThatEndBy } from '../cases/end-tasks.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { storedInstant } from '../store/instants.ts';
import { hasOpenFollowUp } from './open-follow-up.ts';

/**
 * Ends the task to write a follow-up that has ended. Where another one of the case is still open, its own stays: a task and what it asks for are
 * written at the same moment.
 * @param followUp the id of its first version
 */
export async function endFollowUpTask(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  followUp: string,
): Promise<void> {
  if (!(await hasOpenFollowUp(transaction, held.id))) {
    await endTasksThatEndBy(transaction, held.id, ['follow-up'], now);
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
      codes: { path: ['endsBy'], equals: 'follow-up' },
    },
    select: { id: true },
  });
  await transaction.entry.updateMany({
    where: { originalId: { in: tasks.map(({ id }) => id) }, isLatest: true, endedAt: null },
    data: { endedAt: storedInstant(now) },
  });
}
