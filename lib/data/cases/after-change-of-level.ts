import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { firstContactAfterChange } from '#lib/casework/level/rules.ts';
import { isGraver } from '#lib/casework/standing/due-over-time.ts';
import { standingOf } from '#lib/casework/standing/standing.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import { institution } from '#lib/institution.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import type { CaseStep } from './in-case.ts';
import { readOnRecord } from './on-record.ts';
import { standNow } from './stand.ts';

/**
 * @param level the new one, of which an entry is written already
 * @returns what changes of the case’s row with its level: whatever is to be done next is due by the new one
 */
export async function afterChangeOfLevel(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  level: Level,
): Promise<Prisma.CaseUncheckedUpdateInput> {
  const record = await readOnRecord(transaction, held.id);
  const { nextStep, since } = standingOf(record, workingCalendar);
  const due = firstContactAfterChange(
    {
      receivedAt: nextStep === 'contact' ? since : record.openSince,
      dueBefore: instantOf(held.firstContactDueAt),
      isRaised: isGraver(level, held.level),
      isKept: held.firstAttemptAt !== null,
      level,
    },
    institution.serviceStandards.firstContact,
    now,
    workingCalendar,
  );
  const changed = { level, firstContactDueAt: storedInstant(due) };
  return { ...changed, ...(await standNow(transaction, held.id, changed)) };
}
