import 'server-only';
import type { Transaction } from '#lib/data/database.ts';

/** Emails to reporters that exist so far. */
export type EmailKind = 'we-have-it';

/**
 * Queues an email to a case's reporter, in the transaction of the event that causes it: no event without its
 * email, no email without its event. Whether it may be sent is asked when it is sent.
 * @param queuedAt when the event happened
 */
export async function queueEmail(
  transaction: Transaction,
  { caseId, kind, queuedAt }: { caseId: string; kind: EmailKind; queuedAt: Date },
): Promise<void> {
  const { id } = await transaction.email.create({
    data: { caseId, kind, queuedAt },
    select: { id: true },
  });
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(
      'send-email', json_build_object('emailId', ${id}::text), job_key := ${id}::text
    )`;
}
