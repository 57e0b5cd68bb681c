import 'server-only';
import { z } from 'zod';
import { type BodyOf, entryKinds, isEntryKind, lineOf } from '#lib/casework/entries/kinds.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Transaction } from '../store/database.ts';
import { readRecord, readRecords } from '../store/sealed-records.ts';

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

/** @returns what is to be done, and why, of many tasks at once, by their ids; nothing of one that cannot be opened */
export async function readTasks(
  transaction: Pick<Transaction, 'sealedRecord'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BodyOf<'task'>>> {
  if (ids.length === 0) return new Map();
  const bodies = await readRecords(transaction, 'entry', ids);
  return new Map(
    ids.flatMap((id) => {
      const { data } = entryKinds.task.body.safeParse(bodies.get(id));
      return data === undefined ? [] : [[id, data] as const];
    }),
  );
}

const withReason = z.object({ why: z.string() });

/** @returns why something was done, as its entry says it; empty where it does not, or cannot be opened */
export async function readReason(
  transaction: Pick<Transaction, 'sealedRecord'>,
  id: string,
): Promise<string> {
  return withReason.safeParse(await bodyOf(transaction, id)).data?.why ?? '';
}

const withFormerOwner = z.object({ formerOwner: z.string() });

/** @returns who had a case before it was opened again, as the entry says it; undefined where it does not, or cannot be opened */
export async function readFormerOwner(
  transaction: Pick<Transaction, 'sealedRecord'>,
  id: string,
): Promise<string | undefined> {
  const found = withFormerOwner.safeParse(await bodyOf(transaction, id)).data?.formerOwner;
  return found === '' ? undefined : found;
}

/** @returns what was written; undefined where it cannot be opened, which stops nothing else */
export async function bodyOf(
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
