import 'server-only';
import type { Verb } from '#lib/casework/case/workflow.ts';
import type { Transaction } from './database.ts';

/** What is on record as having been done. A fixed list: free text could carry content. */
export type AuditedAction =
  | `case.${Verb}`
  | 'case.received'
  | 'case.entered'
  | 'case.read'
  | 'case.names-read'
  | 'case.denied'
  | 'case.found'
  | 'case.joined-here'
  | 'draft.taken-over'
  | 'draft.denied'
  | 'people.searched'
  | 'people.denied'
  | 'gate.read'
  | 'gate.answered'
  | 'gate.passed-on'
  | 'gate.denied'
  | 'anonymous.read'
  | 'anonymous.marked-read'
  | 'anonymous.marked-unread'
  | 'anonymous.denied'
  | 'administration.denied'
  | 'calendar.feed-made'
  | 'calendar.feed-ended'
  | 'text.changed'
  | 'text.denied'
  | 'directory.checked'
  | 'directory.said-wrong'
  | 'directory.denied'
  | 'email.retried'
  | 'email.failed'
  | 'staff.signed-in'
  | 'staff.signed-out'
  | 'staff.refused'
  | 'staff.added'
  | 'staff.renamed'
  | 'staff.deactivated'
  | 'staff.reactivated'
  | 'staff.roles-changed'
  | 'staff.deputy-named'
  | 'staff.absence-changed'
  | 'staff.listing-changed'
  | 'staff.walled'
  | 'keys.rotated';

/**
 * Adds an entry to the audit log. The database numbers it, stamps it and chains it to the entry before. The log's end is held
 * until the transaction ends: in a verb this is the last statement.
 * @param actorId the member of staff who did it; undefined for the system and for people unknown
 * @param subject the internal id of the record, never its content
 */
export async function audit(
  transaction: Pick<Transaction, '$executeRaw'>,
  action: AuditedAction,
  { actorId, subject }: { actorId?: string | undefined; subject?: string | undefined },
): Promise<void> {
  await transaction.$executeRaw`
    SELECT public.append_audit(${actorId ?? null}::uuid, ${action}, ${subject ?? null})`;
}
