import 'server-only';
import { ConfigurationError } from '#lib/env.ts';
import { privateKeyIds } from '#lib/sealing/envelope.ts';
import { keyedHashes } from '#lib/sealing/keyed-hash.ts';
import { knownRecordKeyIds } from '#lib/sealing/record.ts';
import { schemaVersion } from '#prisma/schema-version.ts';
import { tryAgainWhatWasSetAside } from '../disclosures/set-aside.ts';
import { endNotices } from './administrator-notices.ts';
import { database, type Transaction } from './database.ts';
import { keysOfRecords, noticeUnknownKeys } from './sealed-records.ts';

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
 * Checks that every key is there under which walls are stored, and notes the one under which they are stored from now on. With
 * another key alone every wall would be down, and nobody would notice.
 * @throws ConfigurationError
 */
export async function assertWallsAreKnown(): Promise<void> {
  const { matchingKeyIds: stored } = await database().installation.findFirstOrThrow({
    select: { matchingKeyIds: true },
  });
  const known = matchingKeyIds();
  if (!stored.every((id) => known.includes(id))) {
    throw new ConfigurationError(
      'MATCHING_KEY lacks a key under which walls are stored: people would see cases that must not reach them. Put the earlier ' +
        'key behind the new one, with a comma between, and run `npm run keys -- rotate` before it is taken out.',
    );
  }
  const [current] = known;
  if (current === undefined || stored.includes(current)) return;
  await database().installation.updateMany({ data: { matchingKeyIds: { push: current } } });
}

/**
 * For a command that changes what is stored: with keys of another installation it would put up walls that nobody asked for, or
 * take down those that are there.
 * @throws ConfigurationError
 */
export async function assertKeysFit(): Promise<void> {
  const { matchingKeyIds: stored } = await database().installation.findFirstOrThrow({
    select: { matchingKeyIds: true },
  });
  // Before a portal first started there is no wall, and no key is the right one yet.
  if (stored.length > 0) await assertWallsAreKnown();
  const named = await keysOfRecords();
  const known = knownRecordKeyIds();
  if (named.length > 0 && !named.some((id) => known.includes(id))) {
    throw new ConfigurationError(
      'RECORD_KEYS has none of the keys under which records are sealed: nothing could be read, so nothing was changed. Give the keys ' +
        'that the portal has.',
    );
  }
}

/**
 * Notes that every wall is stored under the current matching key alone.
 * @throws ConfigurationError where a key is not there under which walls are stored
 */
export async function noteWallsRehashed(
  transaction: Pick<Transaction, 'installation'>,
): Promise<void> {
  await assertWallsAreKnown();
  const [current = ''] = matchingKeyIds();
  await transaction.installation.updateMany({ data: { matchingKeyIds: [current] } });
}

/** @returns what tells the matching key apart under which anything is hashed from now on, and opens nothing */
export function currentMatchingKeyId(): string {
  return matchingKeyIds()[0] ?? '';
}

/** What tells keys apart and opens nothing: the hash of a fixed word under each, the current one first. */
function matchingKeyIds(): readonly string[] {
  return keyedHashes('wall', 'which key this is').map((hash) => hash.slice(0, 16));
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
  await tryAgainWhatWasSetAside(database());
  await endNotices(database(), 'record-key-unknown');
  return noticeUnknownKeys(database());
}
