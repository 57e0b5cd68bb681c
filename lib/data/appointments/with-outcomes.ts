import 'server-only';
import { outcomeOf } from '#lib/casework/appointments/words.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { StoryLine } from '../cases/story.ts';
import type { Transaction } from '../store/database.ts';

/** A line of the Story that tells whether it may be said otherwise what became of an appointment. */
export type LineWithOutcome = StoryLine & { readonly hasOutcome: boolean };

/** Looks up of which appointments in the Story it was said whether they came. */
export async function withOutcomes(
  transaction: Transaction,
  lines: readonly StoryLine[],
): Promise<readonly LineWithOutcome[]> {
  const ids = lines.flatMap(({ id, kind }) => (kind === 'appointment' ? [id] : []));
  const found =
    ids.length === 0
      ? []
      : await transaction.entry.findMany({
          where: { id: { in: ids } },
          select: { id: true, codes: true },
        });
  const said = new Set(
    found.flatMap(({ id, codes }) => {
      const { status } = entryKinds.appointment.codes.parse(codes);
      return outcomeOf(status) === undefined ? [] : [id];
    }),
  );
  return lines.map((line) => ({ ...line, hasOutcome: said.has(line.id) }));
}
