import 'server-only';
import { countsAsContact } from '#lib/casework/emails/kinds.ts';
import { standNow } from '../cases/stand.ts';
import { endFollowUpEmail } from '../follow-up/reopen-follow-up.ts';
import { database, type Transaction } from '../store/database.ts';
import { endEmail, type QueuedEmail } from './queue.ts';

/**
 * Notes that an email must not go. Where its case counts on it, where that stands is worked out without it; what a follow-up promised to the
 * person is still to be done, in another way.
 * @param reason a code
 */
export async function refuseEmail(
  { id, caseId, kind }: Pick<QueuedEmail, 'id' | 'caseId' | 'kind'>,
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  if (kind === 'follow-up') {
    return endFollowUpEmail({ id, caseId }, { state: 'refused', reason }, now);
  }
  if (!countsAsContact(kind)) {
    await endEmail(id, 'refused', reason);
    return;
  }
  await database().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT id FROM public.case_file WHERE id = ${caseId}::uuid FOR UPDATE`;
    if (await endEmail(id, 'refused', reason, transaction)) {
      await standWithout(transaction, { caseId, kind });
    }
  });
}

/** Works out where a case stands once an email on which it counts will not arrive. The case is locked. */
export async function standWithout(
  transaction: Transaction,
  { caseId, kind }: Pick<QueuedEmail, 'caseId' | 'kind'>,
): Promise<void> {
  if (!countsAsContact(kind)) return;
  await transaction.case.update({
    where: { id: caseId },
    // Who has a page of the case open is told that something changed.
    data: { ...(await standNow(transaction, caseId)), version: { increment: 1 } },
    select: { id: true },
  });
}
