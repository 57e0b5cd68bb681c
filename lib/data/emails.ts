import 'server-only';
import type { SealedRecord } from '#lib/sealing/record.ts';
import { database, type Transaction } from './database.ts';
import { fromColumns, toColumns } from './sealed-columns.ts';

/** Emails to reporters that exist so far. */
export type EmailKind = 'we-have-it';

/** How an email ended. */
export type EmailEnd = 'sent' | 'refused' | 'failed';

/** An email that waits to be sent, with the sealed wishes that decide whether it may. */
export interface QueuedEmail {
  readonly id: string;
  readonly caseId: string;
  /** What was written at an earlier try, sealed. */
  readonly body: SealedRecord | undefined;
  readonly contact: SealedRecord;
  readonly firstContactDueAt: Date;
}

/**
 * Queues an email to a case's reporter, in the transaction of the event that causes it: no event without its email, no
 * email without its event. Whether it may be sent is asked when it is sent.
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

/** For the worker: the email, while it waits; undefined once it has ended. */
export async function findQueuedEmail(id: string): Promise<QueuedEmail | undefined> {
  const found = await database().email.findFirst({
    where: { id, state: 'queued' },
    select: {
      caseId: true,
      keyId: true,
      sealed: true,
      case: {
        select: {
          firstContactDueAt: true,
          contact: { select: { keyId: true, sealed: true } },
        },
      },
    },
  });
  if (found === null || found.case.contact === null) return undefined;
  const { caseId, keyId, sealed } = found;
  return {
    id,
    caseId,
    body: keyId === null || sealed === null ? undefined : fromColumns({ keyId, sealed }),
    contact: fromColumns(found.case.contact),
    firstContactDueAt: found.case.firstContactDueAt,
  };
}

/** Keeps what an email says, sealed, so that every try sends the same. */
export async function keepEmailBody(id: string, body: SealedRecord): Promise<void> {
  await database().email.update({ where: { id }, data: toColumns(body), select: { id: true } });
}

/**
 * Notes how an email ended; an end that is on record already stays.
 * @param reason a code, never an address or a word of the content
 */
export async function endEmail(id: string, state: EmailEnd, reason: string | null): Promise<void> {
  await database().email.updateMany({
    where: { id, state: 'queued' },
    data: { state, reason, settledAt: new Date() },
  });
}
