import 'server-only';
import { z } from 'zod';
import type { Part } from '#lib/casework/access/parts.ts';
import {
  type BodyOf,
  type CodesOf,
  type EntryKind,
  entryKinds,
  isEntryKind,
  lineOf,
} from '#lib/casework/entries/kinds.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { keepRecord, readRecord } from '../store/sealed-records.ts';

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
}

/** Who writes, as they are on that day. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
}

/**
 * Writes an entry: its words sealed, and beside them what says nothing of them.
 * @param author nobody, of what the software notes by itself
 */
export async function writeEntry<Kind extends EntryKind>(
  transaction: Transaction,
  caseId: string,
  { kind, codes, body, happenedAt, ownerId, dueAt }: NewEntry<Kind>,
  { now, author }: { readonly now: Temporal.Instant; readonly author?: Author },
): Promise<void> {
  const id = crypto.randomUUID();
  await transaction.entry.create({
    data: {
      id,
      caseId,
      kind,
      originalId: id,
      version: 1,
      isLatest: true,
      authorId: author?.id ?? null,
      authorName: author?.name ?? null,
      authorRole: author?.part ?? null,
      happenedAt: storedInstant(happenedAt ?? now),
      writtenAt: storedInstant(now),
      codes,
      ownerId: ownerId ?? null,
      dueAt: dueAt === undefined ? null : storedInstant(dueAt),
    },
    select: { id: true },
  });
  await keepRecord(transaction, { kind: 'entry', id }, caseId, body);
}

/** @returns the line of an entry in the Story */
export async function readLine(
  transaction: Pick<Transaction, 'sealedRecord'>,
  { id, kind, codes }: { readonly id: string; readonly kind: string; readonly codes: unknown },
): Promise<string> {
  return isEntryKind(kind) ? lineOf(kind, codes, await bodyOf(transaction, id)) : kind;
}

/** @returns what a task says; undefined where it cannot be opened */
export async function bodyOfTask(
  transaction: Pick<Transaction, 'sealedRecord'>,
  id: string,
): Promise<string | undefined> {
  return entryKinds.task.body.safeParse(await bodyOf(transaction, id)).data?.what;
}

/** @returns what was written; undefined where it cannot be opened, which stops nothing else */
async function bodyOf(
  transaction: Pick<Transaction, 'sealedRecord'>,
  id: string,
): Promise<unknown> {
  try {
    return await readRecord(transaction, { kind: 'entry', id }, z.unknown());
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return undefined;
  }
}
