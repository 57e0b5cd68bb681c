import 'server-only';
import type { z } from 'zod';
import {
  knownRecordKeyIds,
  openRecord,
  type Place,
  type SealedRecord,
  sealRecord,
} from '#lib/sealing/record.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { noticeForAdministrator } from './administrator-notices.ts';
import { database, type Transaction } from './database.ts';
import { filled } from './statement-names.ts';

type Reading = Pick<Transaction, 'sealedRecord'>;

/** Seals and keeps what a person wrote, in place of what was kept there before. */
export async function keepRecord(
  transaction: Transaction,
  place: Place,
  caseId: string | null,
  content: unknown,
): Promise<void> {
  const { keyId, sealed } = sealRecord(place, content);
  const data = { keyId, sealed: Buffer.from(sealed) };
  await transaction.sealedRecord.upsert({
    where: { kind_id: place },
    create: { ...place, caseId, ...data },
    update: data,
    select: { id: true },
  });
}

/** Seals several records of a case where none was kept before. */
export async function keepNewRecords(
  transaction: Transaction,
  caseId: string,
  records: readonly { readonly place: Place; readonly content: unknown }[],
): Promise<void> {
  await transaction.sealedRecord.createMany({
    data: records.map(({ place, content }) => {
      const { keyId, sealed } = sealRecord(place, content);
      return { ...place, caseId, keyId, sealed: Buffer.from(sealed) };
    }),
  });
}

/** Removes a record. */
export async function dropRecord(transaction: Transaction, place: Place): Promise<void> {
  await transaction.sealedRecord.deleteMany({ where: place });
}

/**
 * Opens a record.
 * @returns what was sealed; undefined where nothing is kept there
 * @throws SealBrokenError, of which UnknownKeyError is one, where it cannot be opened
 */
export async function readRecord<Content>(
  transaction: Reading,
  place: Place,
  schema: z.ZodType<Content>,
): Promise<Content | undefined> {
  const found = await findRecord(transaction, place);
  return found && schema.parse(openRecord(place, found));
}

/**
 * Opens many records of a kind at once.
 * @returns by id, what was sealed; none where nothing is kept or it cannot be opened, which stops nothing else
 */
export async function readRecords(
  transaction: Reading,
  kind: Place['kind'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const found = await transaction.sealedRecord.findMany({
    where: { kind, id: { in: filled(ids) } },
    select: { id: true, keyId: true, sealed: true },
  });
  return new Map(
    found.flatMap(({ id, ...record }) => {
      try {
        return [[id, openRecord({ kind, id }, record)] as const];
      } catch (error) {
        if (!(error instanceof SealBrokenError)) throw error;
        return [];
      }
    }),
  );
}

async function findRecord(transaction: Reading, place: Place): Promise<SealedRecord | undefined> {
  const found = await transaction.sealedRecord.findUnique({
    where: { kind_id: place },
    select: { keyId: true, sealed: true },
  });
  return found ?? undefined;
}

/** @returns the ids of the keys that records name */
export async function keysOfRecords(): Promise<readonly string[]> {
  const rows = await database().$queryRaw<{ keyId: string }[]>`
    SELECT DISTINCT key_id AS "keyId" FROM public.sealed_record`;
  return rows.map(({ keyId }) => keyId);
}

/**
 * Puts before the administrator each key that records name and this process does not have. The records stay closed; nothing
 * else stops.
 * @returns the ids of those keys
 */
export async function noticeUnknownKeys(
  transaction: Pick<Transaction, '$queryRaw' | 'administratorNotice'>,
): Promise<readonly string[]> {
  const rows = await transaction.$queryRaw<{ key_id: string }[]>`
    SELECT DISTINCT key_id FROM public.sealed_record WHERE key_id <> ALL (${knownRecordKeyIds()})`;
  for (const { key_id } of rows)
    await noticeForAdministrator(transaction, 'record-key-unknown', key_id);
  return rows.map(({ key_id }) => key_id);
}
