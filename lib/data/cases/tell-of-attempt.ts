import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { isToldOfAttempt } from '#lib/casework/contact/tried.ts';
import type { ContactWayOnFile } from '#lib/casework/contact/ways.ts';
import type { OnRecord } from '#lib/casework/standing/on-record.ts';
import { contactsInOrder, triedSinceInTouch } from '#lib/casework/standing/tried.ts';
import { queueEmail } from '../emails/queue.ts';
import { storedInstant } from '../store/instants.ts';
import type { CaseStep } from './in-case.ts';
import { mayBeEmailed } from './may-be-emailed.ts';

/**
 * Tells the person by email that an attempt in another way did not reach them, where their wishes allow it and it is time to.
 * An attempt that was logged late, after which something else happened, is news to nobody.
 * @param record what is on record with it
 */
export async function tellOfAttempt(
  { transaction, held, now }: CaseStep,
  attempt: { readonly at: Temporal.Instant; readonly way: ContactWayOnFile },
  record: OnRecord,
): Promise<void> {
  const last = contactsInOrder(record).at(-1);
  if (last === undefined || !last.at.equals(attempt.at)) return;
  const before = triedSinceInTouch(record, attempt.at);
  const [first] = before;
  if (first === undefined || !(await mayBeEmailed(transaction, held.id))) return;
  const told = await transaction.email.count({
    where: { caseId: held.id, kind: 'tried', queuedAt: { gte: storedInstant(first) } },
  });
  if (!isToldOfAttempt(attempt, { wish: record.wish, before, told }, workingCalendar)) return;
  await queueEmail(transaction, { caseId: held.id, kind: 'tried', queuedAt: storedInstant(now) });
}
