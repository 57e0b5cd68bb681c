import 'server-only';
import { z } from 'zod';
import { inFull } from '#lib/casework/entries/in-full.ts';
import type { WrittenPart } from '#lib/casework/entries/kind.ts';
import { isEntryKind } from '#lib/casework/entries/kinds.ts';
import { puttingBackFields } from '#lib/casework/striking/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { bodyOf, readReason } from './entry-words.ts';
import { type CaseStep, denied, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { reviewsToLeave } from './reviewer.ts';
import { standNow } from './stand.ts';
import { putBackWhatFollowed } from './strike-what-follows.ts';

/** What the page shows on which a struck entry is put back. */
export interface StruckEntry {
  readonly line: string;
  /** What was written at length, whole. */
  readonly written: readonly WrittenPart[];
  readonly writtenBy: string | undefined;
  /** Who struck it out, and why; unknown of what was struck out before that was kept. */
  readonly struck: { readonly by: string | undefined; readonly why: string } | undefined;
  readonly at: Temporal.Instant;
}

/**
 * An entry that was struck out, with who did it and why, for the page on which it is put back.
 * @param entry from an address: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for an entry that is not there or not struck out (audited)
 */
export async function readEntryToPutBack(
  reference: string,
  entry: string,
): Promise<Looked<StruckEntry>> {
  return lookAtCase(
    reference,
    'put-back',
    async (shown) => {
      const { transaction, held } = shown;
      const { originalId, struckAt, ...found } = await findStruck(shown, entry);
      const { authorName } = await transaction.entry.findUniqueOrThrow({
        where: { id: originalId },
        select: { authorName: true },
      });
      const striking = await transaction.entry.findFirst({
        where: {
          caseId: held.id,
          kind: 'striking',
          codes: { path: ['struck'], equals: found.id },
        },
        orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
        select: { id: true, authorName: true },
      });
      return {
        ...inFull(found.kind, found.codes, await bodyOf(transaction, found.id)),
        writtenBy: authorName ?? undefined,
        struck:
          striking === null
            ? undefined
            : {
                by: striking.authorName ?? undefined,
                why: await readReason(transaction, striking.id),
              },
        at: instantOf(struckAt),
      };
    },
    { entry },
  );
}

/**
 * Puts an entry back that was struck out: everybody on the case reads it again, where the case stands is worked out with it, a task that was
 * open is open again while the case is, and the review of its striking out ends.
 * @throws what {@link inCase} throws; NotFoundError for an entry that is not there or not struck out (audited)
 */
export async function putBack(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(puttingBackFields, form);
  return inCase(
    reference,
    'put-back',
    async (step) => {
      if ('errors' in outcome) return outcome;
      const { transaction, held, write, change } = step;
      const { id, kind, codes, originalId, struckAt, endedAt } = await findStruck(
        step,
        outcome.read.entry,
      );
      // What it ended by is its striking out, unless it had ended before. Closing ends what is open.
      const wasOpen = endedAt?.getTime() === struckAt.getTime() && held.state !== 'closed';
      await transaction.entry.updateMany({
        where: { id },
        data: { struckAt: null, ...(wasOpen && { endedAt: null }) },
      });
      await putBackWhatFollowed(step, { kind, codes, originalId, struckAt });
      await endReviews(step, id);
      await write({ kind: 'striking', codes: { struck: id, isPutBack: true }, body: { why: '' } });
      change(await standNow(transaction, held.id));
      return 'saved';
    },
    { now },
  );
}

/** What was asked of the lead is done; but nobody reviews themselves. */
async function endReviews(step: CaseStep, struck: string): Promise<void> {
  const { transaction, held, now } = step;
  const reviews = await transaction.entry.findMany({
    where: {
      caseId: held.id,
      kind: 'task',
      endedAt: null,
      isLatest: true,
      struckAt: null,
      codes: { path: ['struck'], equals: struck },
    },
    select: { id: true, originalId: true, codes: true },
  });
  const stay = await reviewsToLeave(step, reviews);
  await transaction.entry.updateMany({
    where: { id: { in: reviews.flatMap(({ id }) => (stay.has(id) ? [] : [id])) } },
    data: { endedAt: storedInstant(now) },
  });
}

async function findStruck(
  { transaction, viewer, held }: Pick<CaseStep, 'transaction' | 'viewer' | 'held'>,
  entry: string,
) {
  const id = z.uuid().safeParse(entry).data;
  const found =
    id === undefined
      ? null
      : await transaction.entry.findFirst({
          where: { id, caseId: held.id, isLatest: true, struckAt: { not: null } },
          select: {
            id: true,
            originalId: true,
            kind: true,
            codes: true,
            struckAt: true,
            endedAt: true,
          },
        });
  if (found === null || found.struckAt === null || !isEntryKind(found.kind)) {
    throw denied(viewer, held.id);
  }
  return { ...found, kind: found.kind, struckAt: found.struckAt };
}
