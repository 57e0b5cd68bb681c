import 'server-only';
import { noticeEachForAdministrator } from '../store/administrator-notices.ts';
import type { Transaction } from '../store/database.ts';

/**
 * Sets aside what cannot be opened: it stays where it is, is put before the administrator, and nobody looks at it again until the
 * portal starts with other keys or another release.
 */
export async function setAside(
  transaction: Pick<Transaction, 'inbox' | 'administratorNotice'>,
  sendingIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  if (sendingIds.length === 0) return;
  await noticeEachForAdministrator(transaction, 'envelope-unopened', sendingIds, now);
  await transaction.inbox.updateMany({
    where: { sendingId: { in: [...sendingIds] }, envelope: { not: null } },
    data: { setAside: true },
  });
}

/** Has everything that was set aside tried again. */
export async function tryAgainWhatWasSetAside(
  transaction: Pick<Transaction, 'inbox'>,
): Promise<void> {
  await transaction.inbox.updateMany({ where: { setAside: true }, data: { setAside: false } });
}
