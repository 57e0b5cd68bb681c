import 'server-only';
import type { FollowUpWords } from '#lib/casework/emails/follow-up-letter.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import type { Transaction } from '../store/database.ts';
import { readRecord } from '../store/sealed-records.ts';

/**
 * @param entryId the version of a follow-up that was approved
 * @returns what is written; undefined where it was approved no longer, or struck out
 * @throws SealBrokenError where it cannot be opened
 */
export async function readFollowUpToSend(
  transaction: Transaction,
  entryId: string,
): Promise<FollowUpWords | undefined> {
  const found = await transaction.entry.findFirst({
    where: { id: entryId, kind: 'follow-up', isLatest: true, struckAt: null },
    select: { codes: true },
  });
  const place = { kind: 'entry', id: entryId } as const;
  const body = await readRecord(transaction, place, entryKinds['follow-up'].body);
  if (found === null || body === undefined) return undefined;
  const { status, metOn } = entryKinds['follow-up'].codes.parse(found.codes);
  return status === 'emailed'
    ? {
        parts: body.parts,
        metOn: Temporal.PlainDate.from(metOn),
        texts: body.texts ?? originalTexts('follow-up'),
        services: body.services,
      }
    : undefined;
}
