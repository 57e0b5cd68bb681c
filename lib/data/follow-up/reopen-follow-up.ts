import 'server-only';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { toWriteFollowUp } from '#lib/casework/follow-up/to-write.ts';
import { writeEntry } from '../cases/entries.ts';
import { supersede } from '../cases/supersede.ts';
import { type EmailEnd, endEmail, type QueuedEmail } from '../emails/queue.ts';
import { database, type Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { readRecord } from '../store/sealed-records.ts';

/**
 * Notes that the email of a follow-up does not go: their wishes changed since it was approved, or it was refused. The follow-up is to be
 * written once more, today, and the person asked how they would like it.
 * @param reason a code, never an address or a word of the content
 */
export async function endFollowUpEmail(
  { id, caseId }: Pick<QueuedEmail, 'id' | 'caseId'>,
  { state, reason }: { readonly state: Exclude<EmailEnd, 'sent'>; readonly reason: string },
  now = Temporal.Now.instant(),
): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT id FROM public.case_file WHERE id = ${caseId}::uuid FOR UPDATE`;
    if (await endEmail(id, state, reason, transaction)) await reopenFollowUp(transaction, id, now);
  });
}

/**
 * Has the follow-up of an email that did not arrive written once more: whoever calls holds the case.
 * @param emailId of one that ended
 */
export async function reopenFollowUp(
  transaction: Transaction,
  emailId: string,
  now: Temporal.Instant,
): Promise<void> {
  const { caseId, entryId } = await transaction.email.findUniqueOrThrow({
    where: { id: emailId },
    select: { caseId: true, entryId: true },
  });
  if (entryId === null) return;
  const found = await transaction.entry.findFirst({
    // One that was struck out was another person's: it does not come back.
    where: { id: entryId, kind: 'follow-up', isLatest: true, struckAt: null },
    select: {
      id: true,
      originalId: true,
      version: true,
      ownerId: true,
      codes: true,
      authorId: true,
      case: { select: { assignedTo: { select: { id: true, name: true } } } },
    },
  });
  const place = { kind: 'entry', id: entryId } as const;
  const body = await readRecord(transaction, place, entryKinds['follow-up'].body);
  if (found === null || body === undefined) return;
  const { codes, case: of, authorId: _, ...latest } = found;
  const parsed = entryKinds['follow-up'].codes.parse(codes);
  const dueAt = workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar);
  await supersede(
    transaction,
    caseId,
    { ...latest, dueAt: storedInstant(dueAt), endedAt: null },
    {
      kind: 'follow-up',
      codes: { ...parsed, status: 'to-write' },
      body: { ...body, why: 'The email with it did not go' },
    },
    { happenedAt: now, now, author: undefined },
  );
  const owner = of.assignedTo;
  const { endsBy, ...words } = toWriteFollowUp(
    parsed.metOn,
    'The email with it did not go: ask them how they would like to get it',
  );
  await writeEntry(
    transaction,
    caseId,
    {
      kind: 'task',
      codes: { endsBy },
      body: { ...words, name: owner?.name ?? 'the lead' },
      ...(owner !== null && { ownerId: owner.id }),
      dueAt,
    },
    { now },
  );
  // Who has a page of the case open is told that something was added.
  await transaction.case.update({
    where: { id: caseId },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}
