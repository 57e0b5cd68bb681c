import 'server-only';
import { type Anchor, ChainCheck, type ChainFault } from './audit-chain.ts';
import { database } from './database.ts';

const portion = 5_000;

/** What a check of the whole audit log found. */
export interface AuditVerdict {
  readonly entries: number;
  readonly head: Anchor;
  /** The first entry that is wrong; undefined where the chain holds. */
  readonly fault: ChainFault | undefined;
}

/**
 * Recomputes the chain of the audit log from its first entry to its head. Entries that are added meanwhile are left out.
 * @param anchors heads that were written down elsewhere
 */
export async function verifyAudit(anchors: readonly Anchor[]): Promise<AuditVerdict> {
  const found = await database().auditHead.findFirstOrThrow({
    select: { sequence: true, hash: true },
  });
  const head = { sequence: Number(found.sequence), hash: found.hash };
  const check = new ChainCheck(anchors);
  let entries = 0;
  for (;;) {
    const some = await database().auditEntry.findMany({
      where: { sequence: { gt: check.last.sequence, lte: found.sequence } },
      orderBy: { sequence: 'asc' },
      take: portion,
    });
    check.take(some.map(({ sequence, ...entry }) => ({ ...entry, sequence: Number(sequence) })));
    entries += some.length;
    if (some.length < portion) break;
  }
  return { entries, head, fault: check.end(head) };
}
