import 'server-only';
import type { Part } from '#lib/casework/access/parts.ts';
import type { BodyOf, CodesOf, EntryKind } from '#lib/casework/entries/kinds.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { keepNewRecords, keepRecord } from '../store/sealed-records.ts';

/** Something to write on a case. */
export interface NewEntry<Kind extends EntryKind = EntryKind> {
  readonly kind: Kind;
  readonly codes: CodesOf<Kind>;
  readonly body: BodyOf<Kind>;
  /** When it happened, where that was not just now. */
  readonly happenedAt?: Temporal.Instant;
  /** Of what stands open: who has to do it, and by when. */
  readonly ownerId?: string;
  readonly dueAt?: Temporal.Instant;
  /** The version that it takes the place of. */
  readonly supersedes?: Superseded;
}

/** A version of an entry, and its place in the ledger. */
export interface Superseded {
  readonly id: string;
  readonly originalId: string;
  readonly version: number;
}

/** Who writes, as they are on that day. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
}

/** In whose name something is written, when, and with which id where that is known before. */
interface Written {
  readonly now: Temporal.Instant;
  /** Nobody, of what the software notes by itself. */
  readonly author?: Author;
  /** Of what a press writes that may come once more. */
  readonly id?: string | undefined;
}

/**
 * Writes an entry, or another version of one, which then stays as it was and is not the latest any more: its words sealed, and beside them what says nothing of them.
 * @returns its id
 */
export async function writeEntry<Kind extends EntryKind>(
  transaction: Transaction,
  caseId: string,
  entry: NewEntry<Kind>,
  { now, author, id = crypto.randomUUID() }: Written,
): Promise<string> {
  const { supersedes, body } = entry;
  if (supersedes !== undefined) {
    await transaction.entry.updateMany({
      where: { id: supersedes.id },
      data: { isLatest: false },
    });
  }
  await transaction.entry.create({
    data: rowOf(caseId, entry, { now, author, id }),
    select: { id: true },
  });
  await keepRecord(transaction, { kind: 'entry', id }, caseId, body);
  return id;
}

/** Writes several new entries at once, as {@link writeEntry} writes one. */
export async function writeEntries(
  transaction: Transaction,
  caseId: string,
  entries: readonly (Omit<NewEntry, 'supersedes'> & { readonly id: string })[],
  { now, author }: Omit<Written, 'id'>,
): Promise<void> {
  if (entries.length === 0) return;
  await transaction.entry.createMany({
    data: entries.map(({ id, ...entry }) => rowOf(caseId, entry, { now, author, id })),
  });
  await keepNewRecords(
    transaction,
    caseId,
    entries.map(({ id, body }) => ({ place: { kind: 'entry', id }, content: body })),
  );
}

function rowOf(
  caseId: string,
  { kind, codes, happenedAt, ownerId, dueAt, supersedes }: Omit<NewEntry, 'body'>,
  {
    now,
    author,
    id,
  }: { readonly now: Temporal.Instant; readonly author: Author | undefined; readonly id: string },
) {
  return {
    id,
    caseId,
    kind,
    originalId: supersedes?.originalId ?? id,
    version: (supersedes?.version ?? 0) + 1,
    isLatest: true,
    authorId: author?.id ?? null,
    authorName: author?.name ?? null,
    authorRole: author?.part ?? null,
    happenedAt: storedInstant(happenedAt ?? now),
    writtenAt: storedInstant(now),
    codes,
    ownerId: ownerId ?? null,
    dueAt: dueAt === undefined ? null : storedInstant(dueAt),
  };
}
