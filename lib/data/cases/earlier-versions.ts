import 'server-only';
import { entryInWords } from '#lib/casework/entries/in-full.ts';
import type { WrittenPart } from '#lib/casework/entries/kind.ts';
import { type EntryKind, isEntryKind } from '#lib/casework/entries/kinds.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { readRecords } from '../store/sealed-records.ts';

/** An entry as it was before it was corrected. */
export interface EarlierVersion {
  readonly line: string;
  /** What was written at length, whole; only where everything is shown in full. */
  readonly written: readonly WrittenPart[];
  readonly author: string | undefined;
  readonly authorId: string | null;
  readonly kind: EntryKind;
  readonly codes: unknown;
  readonly writtenAt: Temporal.Instant;
}

/**
 * @param originalIds entries that were corrected, and that the viewer may read
 * @param isInFull whether nothing is shortened
 * @returns by its first version, what an entry said before, the newest first
 */
export async function readEarlierVersions(
  transaction: Transaction,
  originalIds: readonly string[],
  isInFull: boolean,
): Promise<ReadonlyMap<string, readonly EarlierVersion[]>> {
  if (originalIds.length === 0) return new Map();
  const found = await transaction.entry.findMany({
    where: { originalId: { in: [...originalIds] }, isLatest: false },
    orderBy: [{ version: 'desc' }],
    select: {
      id: true,
      originalId: true,
      kind: true,
      codes: true,
      authorId: true,
      authorName: true,
      writtenAt: true,
    },
  });
  const bodies = await readRecords(
    transaction,
    'entry',
    found.map(({ id }) => id),
  );
  const versions = found.flatMap(
    ({ id, originalId, kind, codes, authorId, authorName, writtenAt }) => {
      if (!isEntryKind(kind)) return [];
      const version: EarlierVersion = {
        ...entryInWords(kind, codes, bodies.get(id), isInFull),
        author: authorName ?? undefined,
        authorId,
        kind,
        codes,
        writtenAt: instantOf(writtenAt),
      };
      return [{ originalId, version }];
    },
  );
  const byFirst = Map.groupBy(versions, ({ originalId }) => originalId);
  return new Map(
    [...byFirst].map(([originalId, all]) => [originalId, all.map(({ version }) => version)]),
  );
}
