import 'server-only';
import { z } from 'zod';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { strikingFields } from '#lib/casework/striking/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { storedInstant } from '../store/instants.ts';
import { readLine } from './entry-words.ts';
import { type CaseStep, denied, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { requireMayEnd } from './reviewer.ts';
import { standNow } from './stand.ts';

/** What a case's state, next step or clocks went by. */
const wentBy: ReadonlySet<string> = new Set<EntryKind>([
  'contact',
  'contact-attempt',
  'message-in',
  'acknowledgement',
  'consultation',
  'safeguarding-decision',
  'moved',
]);

/**
 * The line of an entry, for the page on which it is struck out.
 * @param entry from an address: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for an entry that is not there, or is struck out already (audited);
 *   NotPossibleError for a review that is not for the viewer to end
 */
export async function readEntryToStrike(reference: string, entry: string): Promise<Looked<string>> {
  const now = Temporal.Now.instant();
  return lookAtCase(
    reference,
    'strike-out',
    async (shown) => readLine(shown.transaction, await findEntry({ ...shown, now }, entry)),
    { entry, now },
  );
}

/**
 * Strikes an entry out that was written on the wrong case: from then on nobody but the lead sees it, and where the case stands is worked
 * out without it.
 * @throws what {@link inCase} throws; NotFoundError for an entry that is not there, or is struck out already (audited);
 *   NotPossibleError for a review that is not for the viewer to end
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
      const { id, kind } = await findEntry(step, entry);
      await transaction.entry.updateMany({
        where: { id },
        data: { struckAt: storedInstant(now), endedAt: storedInstant(now) },
      });
      await write({ kind: 'striking', codes: {}, body: { why } });
      if (wentBy.has(kind)) change(await standNow(transaction, held.id));
      return 'saved';
    },
    { now },
  );
}

async function findEntry(
  step: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>,
  entry: string,
) {
  const { transaction, viewer, held } = step;
  const id = z.uuid().safeParse(entry).data;
  const found =
    id === undefined
      ? null
      : await transaction.entry.findFirst({
          // What tells that something was struck out stays.
          where: { id, caseId: held.id, isLatest: true, struckAt: null, kind: { not: 'striking' } },
          select: { id: true, originalId: true, kind: true, codes: true },
        });
  if (found === null) throw denied(viewer, held.id);
  if (found.kind === 'task') await requireMayEnd(step, found);
  return found;
}
