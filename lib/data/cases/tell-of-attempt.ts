import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { isToldOfAttempt } from '#lib/casework/contact/tried.ts';
import type { ContactWayOnFile } from '#lib/casework/contact/ways.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { queueEmail } from '../emails/queue.ts';
import { storedInstant } from '../store/instants.ts';
import type { CaseStep } from './in-case.ts';
import { mayBeEmailed } from './may-be-emailed.ts';

/**
 * Tells the person by email that an attempt in another way did not reach them, where their wishes allow it and it is time to.
 * @param before when they were tried without success before
 */
export async function tellOfAttempt(
  { transaction, held, now }: CaseStep,
  attempt: { readonly at: Temporal.Instant; readonly way: ContactWayOnFile },
  {
    wishes,
    before,
  }: { readonly wishes: ContactDetails; readonly before: readonly Temporal.Instant[] },
): Promise<void> {
  const [first] = before.toSorted(Temporal.Instant.compare);
  if (first === undefined || !(await mayBeEmailed(transaction, held.id))) return;
  const told = await transaction.email.count({
    where: { caseId: held.id, kind: 'tried', queuedAt: { gte: storedInstant(first) } },
  });
  const { unreachable: wish } = wishes;
  if (!isToldOfAttempt(attempt, { wish, before, told }, workingCalendar)) return;
  await queueEmail(transaction, { caseId: held.id, kind: 'tried', queuedAt: storedInstant(now) });
}
