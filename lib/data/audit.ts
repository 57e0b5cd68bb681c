import 'server-only';
import type { Transaction } from './database.ts';

/** What is on record as having been done. A fixed list: free text could carry content. */
export type AuditedAction =
  | 'case.received'
  | 'case.read'
  | 'case.denied'
  | 'anonymous.read'
  | 'anonymous.marked-read'
  | 'anonymous.marked-unread'
  | 'anonymous.denied'
  | 'staff.signed-in'
  | 'staff.signed-out'
  | 'staff.refused';

/**
 * Adds an entry to the audit log. The database numbers it, stamps it and chains it to the entry before.
 * @param actorId the member of staff who did it; undefined for the system and for people unknown
 * @param subject the internal id of the record, never its content
 */
export async function audit(
  transaction: Pick<Transaction, '$executeRaw'>,
  action: AuditedAction,
  { actorId, subject }: { actorId?: string | undefined; subject?: string | undefined },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO audit_entry (actor_id, action, subject)
    VALUES (${actorId ?? null}::uuid, ${action}, ${subject ?? null})`;
}
