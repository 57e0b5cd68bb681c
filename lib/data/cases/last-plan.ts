import 'server-only';
import { type BodyOf, type CodesOf, entryKinds } from '#lib/casework/entries/kinds.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import type { Superseded } from './entries.ts';
import { bodyOf } from './entry-words.ts';

/** The safety plan of a case as it stands. */
export interface LastPlan extends Superseded {
  readonly codes: CodesOf<'safety-plan'>;
  /** Undefined where it cannot be opened: its key is not there. */
  readonly body: BodyOf<'safety-plan'> | undefined;
  /** Who wrote this version, and when. */
  readonly by: string | undefined;
  readonly at: Temporal.Instant;
}

/** @returns the safety plan of a case; undefined where there is none */
export async function readLastPlan(
  transaction: Transaction,
  caseId: string,
): Promise<LastPlan | undefined> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: 'safety-plan', isLatest: true, struckAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      originalId: true,
      version: true,
      codes: true,
      authorName: true,
      writtenAt: true,
    },
  });
  if (found === null) return undefined;
  const { codes, authorName, writtenAt, ...place } = found;
  return {
    ...place,
    codes: entryKinds['safety-plan'].codes.parse(codes),
    body: entryKinds['safety-plan'].body.safeParse(await bodyOf(transaction, found.id)).data,
    by: authorName ?? undefined,
    at: instantOf(writtenAt),
  };
}
