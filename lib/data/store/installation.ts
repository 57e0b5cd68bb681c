import 'server-only';
import { privateKeyIds } from '#lib/sealing/envelope.ts';
import { schemaVersion } from '#prisma/schema-version.ts';
import { endNotices } from './administrator-notices.ts';
import { database } from './database.ts';
import { noticeUnknownKeys } from './sealed-records.ts';

/** The database has not had the newest migration, or has had a newer one. */
export class SchemaOutdatedError extends Error {
  override readonly name = 'SchemaOutdatedError';
}

/** @throws SchemaOutdatedError where the database is not at the version of this release */
export async function assertSchemaIsCurrent(): Promise<void> {
  const [found] = await database().$queryRaw<{ version: string | null }[]>`
    SELECT max(migration_name) AS version FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  if (found?.version !== schemaVersion) throw new SchemaOutdatedError('the schema is another one');
}

/**
 * Tells the store which envelopes this portal can open, so that no public process seals what nobody could; and puts before
 * the administrator what cannot be opened with the keys of this process. What could not be opened before is tried again.
 * @returns the ids of keys that records name and this process does not have
 */
export async function announceKeys(): Promise<readonly string[]> {
  await database().installation.updateMany({
    data: { envelopeKeyIds: [...(await privateKeyIds())] },
  });
  await endNotices(database(), 'envelope-unopened');
  await endNotices(database(), 'record-key-unknown');
  return noticeUnknownKeys(database());
}
