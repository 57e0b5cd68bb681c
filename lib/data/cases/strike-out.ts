import 'server-only';
import { z } from 'zod';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { type EntryKind, entryKinds, isEntryKind } from '#lib/casework/entries/kinds.ts';
import { strikingFields } from '#lib/casework/striking/fields.ts';
import { mayStrikeOut } from '#lib/casework/striking/rules.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { storedInstant } from '../store/instants.ts';
import { askForReviewOfStriking } from './ask-for-review.ts';
import { factsOf } from './case-facts.ts';
import { readLine } from './entry-words.ts';
import { type CaseStep, denied, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { standNow } from './stand.ts';
import { strikeWhatFollows } from './strike-what-follows.ts';

/** What the page shows on which an entry is struck out. */
export interface LineToStrike {
  readonly line: string;
  /** Whether the lead is asked to review it. */
  readonly isReviewed: boolean;
}

/**
 * The line of an entry, for the page on which it is struck out.
 * @param entry from an address: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for an entry that is not there, is struck out already, or is not the viewer's to strike
 *   out (audited)
 */
export async function readEntryToStrike(
  reference: string,
  entry: string,
): Promise<Looked<LineToStrike>> {
  const now = Temporal.Now.instant();
  return lookAtCase(
    reference,
    'strike-out',
    async (shown) => {
      const { isLead, ...found } = await findEntry({ ...shown, now }, entry);
      return { line: await readLine(shown.transaction, found), isReviewed: !isLead };
    },
    { entry, now },
  );
}

/**
 * Strikes an entry out that was written on the wrong case: from then on nobody but the lead sees it, and where the case stands is worked
 * out without it. Where its lead does not do it, they review it by the end of the next working day.
 * @throws what {@link inCase} throws; NotFoundError for an entry that is not there, is struck out already, or is not the viewer's to strike
 *   out (audited)
 */
export async function strikeOut(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(strikingFields, form);
  return inCase(
    reference,
    'strike-out',
    async (step) => {
      if ('errors' in outcome) return outcome;
      const { transaction, held, write, change } = step;
      const { entry, why } = outcome.read;
      const { id, originalId, kind, codes, endedAt, isLead } = await findEntry(step, entry);
      await transaction.entry.updateMany({
        where: { id },
        data: { struckAt: storedInstant(now), endedAt: endedAt ?? storedInstant(now) },
      });
      await write({ kind: 'striking', codes: { struck: id }, body: { why } });
      await strikeWhatFollows(step, { kind, originalId });
      if (!isLead) await askForReviewOfStriking(step, { id, kind, why });
      change({
        ...(await standNow(transaction, held.id)),
        // By that reply the address was known to be theirs: it has to be read back again.
        ...(showsAddress(kind, codes) && { emailConfirmedAt: null, writingAgreedAt: null }),
      });
      return 'saved';
    },
    { now },
  );
}

function showsAddress(kind: EntryKind, codes: unknown): boolean {
  return (
    kind === 'message-in' &&
    entryKinds['message-in'].codes.safeParse(codes).data?.isFromAddress === true
  );
}

interface FoundEntry {
  readonly id: string;
  readonly originalId: string;
  readonly kind: EntryKind;
  readonly codes: unknown;
  readonly endedAt: Date | null;
  /** Whether the viewer acts as the lead of the case. */
  readonly isLead: boolean;
}

async function findEntry(
  { transaction, viewer, held, now }: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>,
  entry: string,
): Promise<FoundEntry> {
  const id = z.uuid().safeParse(entry).data;
  const found =
    id === undefined
      ? null
      : await transaction.entry.findFirst({
          where: { id, caseId: held.id, isLatest: true, struckAt: null },
          select: { id: true, originalId: true, kind: true, codes: true, endedAt: true },
        });
  if (found === null || !isEntryKind(found.kind)) throw denied(viewer, held.id);
  const { kind, originalId, ...rest } = found;
  const { authorId } = await transaction.entry.findUniqueOrThrow({
    where: { id: originalId },
    select: { authorId: true },
  });
  const isLead = actsAsLead(viewer, factsOf(viewer, held, now));
  if (!mayStrikeOut({ kind, codes: rest.codes, authorId }, { id: viewer.id, isLead })) {
    throw denied(viewer, held.id);
  }
  return { ...rest, originalId, kind, isLead };
}
