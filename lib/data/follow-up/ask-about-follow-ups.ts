import 'server-only';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { isToGive } from '#lib/casework/follow-up/statuses.ts';
import { toWriteFollowUp } from '#lib/casework/follow-up/to-write.ts';
import { askOwner } from '../cases/ask-owner.ts';
import { isTaskOpen } from '../cases/end-tasks.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { instantOf } from '../store/instants.ts';
import { openFollowUps } from './which-are-open.ts';

/**
 * Has somebody see to the follow-ups of a case that their person does not have, where no task asks for it: the case was opened again, or what
 * went with an appointment came back. Due as it was promised.
 */
export async function askAboutFollowUps(step: CaseStep): Promise<void> {
  const { transaction, held, now } = step;
  if (
    (await isTaskOpen(transaction, held.id, 'follow-up')) ||
    (await isTaskOpen(transaction, held.id, 'give-follow-up'))
  ) {
    return;
  }
  const found = await transaction.entry.findMany({
    where: { ...openFollowUps, caseId: held.id },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { codes: true, dueAt: true },
  });
  for (const { codes, dueAt } of found) {
    const { status, metOn } = entryKinds['follow-up'].codes.parse(codes);
    const why = 'They do not have it';
    await askOwner(step, {
      ...(isToGive(status)
        ? ({ what: 'Give them the follow-up', why, endsBy: 'give-follow-up' } as const)
        : toWriteFollowUp(metOn, why)),
      dueAt: dueAt === null ? now : instantOf(dueAt),
    });
  }
}
