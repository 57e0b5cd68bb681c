import 'server-only';
import type { z } from 'zod';
import type { BodyOf, CodesOf, EntryKind } from '#lib/casework/entries/kinds.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { readRecord } from '../store/sealed-records.ts';
import type { LatestVersion } from './supersede.ts';

/** An entry as it stands: its latest version, who wrote that and when, and what it says. */
interface Standing<Codes, Body> {
  readonly latest: LatestVersion;
  readonly by: string | undefined;
  readonly writtenAt: Date;
  readonly codes: Codes;
  readonly body: Body;
}

export type StandingOf<Kind extends EntryKind> = Standing<CodesOf<Kind>, BodyOf<Kind>>;

/**
 * Finds an entry of a kind as it stands on a case: the one that is due first, where there are several. What was struck out is not there.
 * @param row how the kind is read
 * @param which of that kind
 * @returns undefined where there is none
 * @throws SealBrokenError where it cannot be opened
 */
export async function findStanding<Codes, Body>(
  transaction: Transaction,
  row: { readonly codes: z.ZodType<Codes>; readonly body: z.ZodType<Body> },
  which: { readonly caseId: string; readonly kind: EntryKind } & Pick<
    Prisma.EntryWhereInput,
    'originalId' | 'endedAt' | 'codes' | 'NOT'
  >,
): Promise<Standing<Codes, Body> | undefined> {
  const found = await transaction.entry.findFirst({
    where: { ...which, isLatest: true, struckAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      originalId: true,
      version: true,
      ownerId: true,
      dueAt: true,
      endedAt: true,
      authorName: true,
      writtenAt: true,
      codes: true,
    },
  });
  if (found === null) return undefined;
  const { authorName, writtenAt, codes, ...latest } = found;
  const body = await readRecord(transaction, { kind: 'entry', id: latest.id }, row.body);
  return body === undefined
    ? undefined
    : { latest, by: authorName ?? undefined, writtenAt, codes: row.codes.parse(codes), body };
}
