import 'server-only';
import { z } from 'zod';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { strikingFields } from '#lib/casework/striking/fields.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { readLine } from './entry-words.ts';
import { inCase } from './in-case.ts';
import { lookAtCase } from './look-at-case.ts';
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
 * @throws what `lookAtCase` throws; NotFoundError for an entry that is not there, or is struck out already
 */
export async function readEntryToStrike(reference: string, entry: string): Promise<string> {
  return lookAtCase(reference, 'strike-out', async ({ transaction, held }) => {
    const found = await findEntry(transaction, held.id, entry);
    return readLine(transaction, found);
  });
}

/**
 * Strikes an entry out that was written on the wrong case: from then on nobody but the lead sees it, and where the case stands is worked
 * out without it.
 * @throws what {@link inCase} throws; NotFoundError for an entry that is not there, or is struck out already
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
    async ({ transaction, held, write, change }) => {
      if ('errors' in outcome) return outcome;
      const { entry, why } = outcome.read;
      const { id, kind } = await findEntry(transaction, held.id, entry);
      await transaction.entry.updateMany({
        where: { id },
        data: { struckAt: storedInstant(now), endedAt: storedInstant(now) },
      });
      await write({ kind: 'striking', codes: {}, body: { why } });
      if (wentBy.has(kind)) change(await standNow(transaction, held.id));
      return 'saved';
    },
    { now, entry: textIn(form, 'entry') },
  );
}

async function findEntry(transaction: Transaction, caseId: string, entry: string) {
  const id = z.uuid().safeParse(entry).data;
  const found =
    id === undefined
      ? null
      : await transaction.entry.findFirst({
          // What tells that something was struck out stays.
          where: { id, caseId, isLatest: true, struckAt: null, kind: { not: 'striking' } },
          select: { id: true, kind: true, codes: true },
        });
  if (found === null) throw new NotFoundError('no such entry on this case');
  return found;
}
