import 'server-only';
import { outcomeOf } from '#lib/casework/appointments/words.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { StoryLine } from '../cases/story.ts';
import type { Transaction } from '../store/database.ts';
import { filled } from '../store/statement-names.ts';
import { heldAmong } from './take-back.ts';

/** A line of the Story that tells whether it may be said otherwise what became of an appointment. */
export type LineWithOutcome = StoryLine & { readonly hasOutcome: boolean };

/** Looks up of which appointments in the Story it was said whether they came, and nothing that was said there is on file: it took place. */
export async function withOutcomes(
  transaction: Transaction,
  caseId: string,
  lines: readonly StoryLine[],
): Promise<readonly LineWithOutcome[]> {
  const ids = lines.flatMap(({ id, kind }) => (kind === 'appointment' ? [id] : []));
  if (ids.length === 0) return lines.map((line) => ({ ...line, hasOutcome: false }));
  const found = await transaction.entry.findMany({
    where: { id: { in: filled(ids) } },
    select: { originalId: true, codes: true },
  });
  const said = found.flatMap(({ originalId, codes }) => {
    const { status } = entryKinds.appointment.codes.parse(codes);
    return outcomeOf(status) === undefined ? [] : [originalId];
  });
  const held = await heldAmong(transaction, caseId, said);
  const open = new Set(said.filter((id) => !held.has(id)));
  return lines.map((line) => ({
    ...line,
    hasOutcome: line.kind === 'appointment' && open.has(line.originalId),
  }));
}
