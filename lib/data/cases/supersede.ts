import 'server-only';
import type { StandingEntry } from '#lib/casework/correcting/fields.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { keepRecord } from '../store/sealed-records.ts';
import type { Author } from './entries.ts';

/** What stands beside an entry, and its place in the ledger. */
export interface LatestVersion {
  readonly id: string;
  readonly originalId: string;
  readonly version: number;
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
}

/** Writes a new version of an entry, in the name of who corrects it. The one before stays as it was, and is not the latest any more. @returns the id of the new one */
export async function supersede(
  transaction: Transaction,
  caseId: string,
  { id: before, originalId, version, ...beside }: LatestVersion,
  { kind, codes, body }: StandingEntry,
  {
    happenedAt,
    now,
    author,
    id = crypto.randomUUID(),
  }: {
    readonly happenedAt: Temporal.Instant;
    readonly now: Temporal.Instant;
    /** Undefined of what the software notes by itself. */
    readonly author: Author | undefined;
    /** Of what a press writes that may come once more. */
    readonly id?: string | undefined;
  },
): Promise<string> {
  await transaction.entry.updateMany({ where: { id: before }, data: { isLatest: false } });
  await transaction.entry.create({
    data: {
      id,
      caseId,
      kind,
      originalId,
      version: version + 1,
      isLatest: true,
      authorId: author?.id ?? null,
      authorName: author?.name ?? null,
      authorRole: author?.part ?? null,
      happenedAt: storedInstant(happenedAt),
      writtenAt: storedInstant(now),
      // A record of plain codes: what JSON holds.
      codes: JSON.parse(JSON.stringify(codes)),
      ...beside,
    },
    select: { id: true },
  });
  await keepRecord(transaction, { kind: 'entry', id }, caseId, body);
  return id;
}
