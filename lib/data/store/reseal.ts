import 'server-only';
import { keyedHashes } from '#lib/sealing/keyed-hash.ts';
import { currentRecordKeyId, openRecord, type Place, sealRecord } from '#lib/sealing/record.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { renewAllPersonKeys } from '../people/person-keys.ts';
import { audit } from './audit.ts';
import { database } from './database.ts';
import { noteWallsRehashed } from './installation.ts';

const portion = 200;

/** What a round of re-sealing did. */
export interface Resealed {
  readonly records: number;
  /** Those that no key of this process opens: they stay as they are. */
  readonly closed: number;
  readonly walls: number;
  /** Cases whose person's keys were made again. */
  readonly people: number;
}

/**
 * Seals every record again that is not under the current key, and hashes every wall again, and every key of a person, that is not under
 * the current matching key. Broken off at any point it can be begun again; what somebody changes meanwhile is left as they left it.
 */
export async function resealAll(): Promise<Resealed> {
  const walls = await rehashWalls();
  const people = await renewAllPersonKeys();
  await noteWallsRehashed(database());
  let records = 0;
  let closed = 0;
  let after: Place | undefined;
  for (;;) {
    const found = await nextRecords(after);
    const last = found.at(-1);
    if (last === undefined) break;
    for (const record of found) {
      if (await resealOne(record)) records += 1;
      else closed += 1;
    }
    after = { kind: last.kind, id: last.id };
  }
  if (records + walls + people > 0)
    await audit(database(), 'keys.rotated', { subject: currentRecordKeyId() });
  return { records, closed, walls, people };
}

interface FoundRecord extends Place {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

function nextRecords(after: Place | undefined): Promise<FoundRecord[]> {
  const { kind, id } = after ?? { kind: '', id: '00000000-0000-0000-0000-000000000000' };
  return database().$queryRaw<FoundRecord[]>`
    SELECT kind, id, key_id AS "keyId", sealed FROM public.sealed_record
    WHERE key_id <> ${currentRecordKeyId()} AND (kind, id) > (${kind}, ${id}::uuid)
    ORDER BY kind, id LIMIT ${portion}`;
}

async function resealOne({ kind, id, keyId, sealed }: FoundRecord): Promise<boolean> {
  const place = { kind, id };
  try {
    const again = sealRecord(place, openRecord(place, { keyId, sealed }));
    await database().sealedRecord.updateMany({
      where: { kind, id, keyId, sealed: Buffer.from(sealed) },
      data: { keyId: again.keyId, sealed: Buffer.from(again.sealed) },
    });
    return true;
  } catch (error) {
    if (error instanceof SealBrokenError) return false;
    throw error;
  }
}

/** A wall is a hash of a person under a key: the persons are known, so the old hash of each leads to the new one. */
async function rehashWalls(): Promise<number> {
  let count = 0;
  const staff = await database().staffMember.findMany({ select: { id: true } });
  for (const { id } of staff) {
    const [current, ...older] = keyedHashes('wall', id);
    if (current === undefined || older.length === 0) continue;
    await database().$transaction(async (transaction) => {
      const walls = await transaction.caseWall.findMany({
        where: { personHash: { in: older } },
        select: { caseId: true },
      });
      await transaction.caseWall.createMany({
        data: walls.map(({ caseId }) => ({ caseId, personHash: current })),
        skipDuplicates: true,
      });
      await transaction.caseWall.deleteMany({ where: { personHash: { in: older } } });
      count += walls.length;
    });
  }
  return count;
}

/** A key that something in the store still names. */
export interface NamedKey {
  readonly keyId: string;
  readonly count: number;
}

/** @returns which keys records, and envelopes that wait, still name: any other may be retired */
export async function keysInUse(): Promise<{
  readonly records: readonly NamedKey[];
  readonly envelopes: readonly NamedKey[];
}> {
  const records = await database().$queryRaw<{ keyId: string; count: number }[]>`
    SELECT key_id AS "keyId", count(*)::int AS count FROM public.sealed_record GROUP BY 1 ORDER BY 1`;
  const envelopes = await database().$queryRaw<{ keyId: string; count: number }[]>`
    SELECT split_part(envelope, '.', 1) AS "keyId", count(*)::int AS count
    FROM public.inbox WHERE envelope IS NOT NULL GROUP BY 1 ORDER BY 1`;
  return { records, envelopes };
}
