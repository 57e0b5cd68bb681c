import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { alertedAt, minutesBetweenAlerts } from '#lib/casework/emails/red-alerts.ts';
import { countQueued, queueStaffEmails } from '../emails/queue.ts';
import type { Reader } from '../staff/readers.ts';
import { database, type Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { findOnDuty } from './recipient.ts';

/** More of them within the half hour tell nobody more, and would keep every other email waiting. */
const mostAlertsAtOnce = 20;

/**
 * Alerts about every Red case that nobody has acknowledged, where it is time to. Run by the worker every minute: however many workers
 * there are, and wherever one is killed, each alert is queued once. In a flood of them those that wait longest come first.
 * @returns how many alerts were queued
 */
export async function alertUnacknowledged(now = Temporal.Now.instant()): Promise<number> {
  // As its index has it: the database reads no other case for this.
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM public.case_file
    WHERE level = 'red' AND acknowledged_at IS NULL AND state <> 'closed' AND gate IN ('open', 'red')
    ORDER BY next_since, id`;
  let count = 0;
  for (const { id } of found) {
    count += await database().$transaction((transaction) => alertRed(transaction, id, now));
  }
  return count;
}

/**
 * Alerts about one Red case, where it is time to.
 * @returns how many alerts were queued
 */
export async function alertRed(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
  staff?: readonly Reader[],
): Promise<number> {
  // Of two at once, the second sees what the first has queued.
  await transaction.$queryRaw`
    SELECT id FROM public.case_file WHERE id = ${caseId}::uuid FOR UPDATE`;
  const found = await transaction.case.findUnique({
    where: { id: caseId },
    select: { level: true, acknowledgedAt: true, receivedAt: true },
  });
  if (found === null || found.level !== 'red' || found.acknowledgedAt !== null) return 0;
  const { duty, onCall } = await findOnDuty(transaction, caseId, now, staff);
  const sent = await transaction.email.findMany({
    where: { caseId, kind: 'red-alert', recipientId: { not: null } },
    select: { recipientId: true, queuedAt: true, round: true },
  });
  const recipients = alertedAt(
    now,
    {
      since: await redSince(transaction, caseId, found.receivedAt),
      duty,
      onCall: onCall.map(({ id }) => id),
      sent: sent.map(({ recipientId, queuedAt }) => ({
        to: recipientId ?? '',
        at: instantOf(queuedAt),
      })),
    },
    workingCalendar,
  );
  const recently = await countQueued(transaction, 'red-alert', now, {
    minutes: minutesBetweenAlerts,
  });
  const reached = recipients.filter((id) => (recently.get(id) ?? 0) < mostAlertsAtOnce);
  const round = 1 + Math.max(0, ...sent.map(({ round: earlier }) => earlier ?? 0));
  await queueStaffEmails(transaction, {
    caseId,
    kind: 'red-alert',
    recipients: reached,
    now,
    round,
  });
  return reached.length;
}

/** @returns since when it waits to be acknowledged: it came, became Red, was opened again, or a newer disclosure was joined to it */
async function redSince(
  transaction: Transaction,
  caseId: string,
  receivedAt: Date,
): Promise<Temporal.Instant> {
  const last = await transaction.entry.findFirst({
    where: { caseId, kind: { in: ['level', 'reopening', 'joined'] } },
    orderBy: { writtenAt: 'desc' },
    select: { writtenAt: true },
  });
  return instantOf(last?.writtenAt ?? receivedAt);
}

/** @returns the names of those who are on call and may know of a case */
export async function namesOnCall(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { onCall } = await findOnDuty(transaction, caseId, now);
  return onCall.map(({ name }) => name);
}
