import 'server-only';
import { z } from 'zod';
import { can } from '#lib/casework/access/policy.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { isOnPaper } from '#lib/casework/entries/on-paper.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { audit } from '../store/audit.ts';
import { instantOf } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { summaryOf } from './case-summaries.ts';
import { bodyOf } from './entry-words.ts';
import { type CaseStep, denied, findHeld } from './in-case.ts';

/** An entry as it is printed. */
export interface EntryOnPaper<Codes, Body, Beside = undefined> {
  readonly summary: CaseSummary;
  readonly codes: Codes;
  readonly body: Body;
  readonly at: Temporal.Instant;
  /** Who wrote it. */
  readonly by: string | undefined;
  /** What was asked for beside it. */
  readonly beside: Beside;
}

/** An entry that is about to be printed, in the transaction in which it is read. */
export interface EntryFound<Codes, Body> extends Pick<CaseStep, 'transaction' | 'held' | 'now'> {
  readonly originalId: string;
  readonly writtenAt: Date;
  readonly codes: Codes;
  readonly body: Body;
}

/**
 * An entry, for those who may read the case, to print it: audited as reading.
 * @param reference from an address: may be anything
 * @param entry which one: may be anything
 * @param beside what else is read with it
 * @throws SignedOutError, NotStaffError; NotFoundError for one that is not there, is not printed, was struck out, or cannot be opened (audited)
 */
export async function readEntryForPaper<Codes, Body, Beside = undefined>(
  reference: string,
  entry: string,
  {
    kind,
    ...row
  }: {
    readonly kind: EntryKind;
    readonly codes: z.ZodType<Codes>;
    readonly body: z.ZodType<Body>;
  },
  {
    now = Temporal.Now.instant(),
    beside,
  }: {
    readonly now?: Temporal.Instant;
    readonly beside?: (found: EntryFound<Codes, Body>) => Promise<Beside>;
  } = {},
): Promise<EntryOnPaper<Codes, Body, Beside | undefined>> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    const id = z.uuid().safeParse(entry).data;
    const found =
      id === undefined || !can.readCase(viewer, factsOf(viewer, held, now))
        ? null
        : await transaction.entry.findFirst({
            where: { id, caseId: held.id, kind, struckAt: null },
            select: {
              id: true,
              originalId: true,
              codes: true,
              happenedAt: true,
              writtenAt: true,
              authorName: true,
            },
          });
    const body = found && row.body.safeParse(await bodyOf(transaction, found.id));
    if (found === null || !isOnPaper(kind, found.codes) || !body?.success) {
      throw denied(viewer, held.id);
    }
    const { originalId, writtenAt } = found;
    const codes = row.codes.parse(found.codes);
    const read = { transaction, held, now, originalId, writtenAt, codes, body: body.data };
    const besides = await beside?.(read);
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return {
      summary: summaryOf(held, viewer, now),
      codes,
      beside: besides,
      body: body.data,
      at: instantOf(found.happenedAt),
      by: found.authorName ?? undefined,
    };
  });
}
