import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { filled } from '../store/statement-names.ts';
import type { DayCase, FoundRow } from './day-rows.ts';

/** @returns a row for each of the viewer's own cases that somebody else covers: by whom, since when and until when */
export async function coveredByOthers(
  transaction: Transaction,
  viewer: Viewer,
  own: readonly DayCase[],
  now: Temporal.Instant,
): Promise<readonly FoundRow[]> {
  if (own.length === 0) return [];
  const byId = new Map(own.map((one) => [one.id, one]));
  const found = await transaction.caseMember.findMany({
    where: {
      caseId: { in: filled(byId.keys()) },
      part: 'cover',
      staffId: { not: viewer.id },
      until: { gt: storedInstant(now) },
    },
    orderBy: [{ until: 'asc' }, { staffId: 'asc' }],
    select: { caseId: true, until: true, staff: { select: { name: true } } },
  });
  return found.flatMap(({ caseId, until, staff }) => {
    const of = byId.get(caseId);
    if (of === undefined || until === null) return [];
    return [
      {
        caseId,
        what: 'covered' as const,
        reference: of.reference,
        level: of.level,
        step: undefined,
        words: staff.name,
        entry: undefined,
        mayMove: false,
        dueAt: instantOf(until),
        window: undefined,
        other: undefined,
        waitsFor: undefined,
      },
    ];
  });
}
