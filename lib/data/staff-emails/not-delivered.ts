import 'server-only';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { emailKinds } from '#lib/casework/emails/kinds.ts';
import { writeEntry } from '../cases/entries.ts';
import { walledAmong } from '../cases/walls.ts';
import { endEmail, type QueuedEmail, queueStaffEmails } from '../emails/queue.ts';
import { standWithout } from '../emails/refuse-email.ts';
import { reopenFollowUp } from '../follow-up/reopen-follow-up.ts';
import { findReaders, type Reader } from '../staff/readers.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { findOnDuty } from './recipient.ts';

/**
 * Notes that an email will never arrive. Where it was to the person who got in touch, the case gets a task for its owner, or for the
 * duty lead while nobody is there to have it, and they get an email: all in one transaction.
 * @param reason a code, never an address or a word of the content
 */
export async function failEmail(
  { id, caseId, kind }: Pick<QueuedEmail, 'id' | 'caseId' | 'kind'>,
  reason: string,
  now = Temporal.Now.instant(),
): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT id FROM public.case_file WHERE id = ${caseId}::uuid FOR UPDATE`;
    const { joinedToId } = await transaction.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { joinedToId: true },
    });
    const isEnded = await endEmail(id, 'failed', reason, transaction);
    if (!isEnded || emailKinds[kind].to === 'staff') return;
    if (kind === 'follow-up') await reopenFollowUp(transaction, id, now);
    await standWithout(transaction, { caseId, kind });
    // A joined disclosure goes on in the older case: nothing can be done on it any more.
    await giveTask(transaction, joinedToId ?? caseId, emailKinds[kind].label, now);
    await audit(transaction, 'email.failed', { subject: caseId });
  });
}

async function giveTask(
  transaction: Transaction,
  caseId: string,
  what: string,
  now: Temporal.Instant,
): Promise<void> {
  const staff = await findReaders(transaction, now);
  const people = await whoGetsIt(transaction, caseId, staff, now);
  const [first] = people;
  await writeEntry(
    transaction,
    caseId,
    {
      kind: 'task',
      codes: {},
      body: {
        what: `An email could not be delivered: ${what}`,
        why: 'They did not get it. Reach them in another way that they called safe',
        name: first?.name ?? 'the lead',
      },
      ...(first !== undefined && { ownerId: first.id }),
      dueAt: workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar),
    },
    { now },
  );
  // Who has a page of the case open is told that something was added.
  await transaction.case.update({
    where: { id: caseId },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  const recipients = people.map(({ id }) => id);
  await queueStaffEmails(transaction, { caseId, kind: 'not-delivered', recipients, now });
}

/** Its owner, where they are there; else its duty leads. */
async function whoGetsIt(
  transaction: Transaction,
  caseId: string,
  staff: readonly Reader[],
  now: Temporal.Instant,
): Promise<readonly Reader[]> {
  const { assignedToId } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { assignedToId: true },
  });
  const owner = staff.find(({ id, active, away }) => id === assignedToId && active && !away);
  if (owner !== undefined && !(await walledAmong(transaction, caseId, [owner])).has(owner.id)) {
    return [owner];
  }
  const { duty } = await findOnDuty(transaction, caseId, now, staff);
  return staff.filter(({ id }) => duty.includes(id));
}
