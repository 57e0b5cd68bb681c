import 'server-only';
import { type CodesOf, entryKinds } from '#lib/casework/entries/kinds.ts';
import type { Transaction } from '../store/database.ts';
import { agreedInTouchBy, decidesInTouch } from './agreed-in-touch.ts';

/** What was agreed with the person and holds as things are. */
export interface AgreedInForce {
  /** When it was agreed to keep in touch; undefined where it was not, or has ended. */
  readonly inTouchSince: Temporal.Instant | undefined;
  readonly safetyPlan: CodesOf<'safety-plan'> | undefined;
}

/** @returns what was agreed on a case and holds, by what stands of it in the clear: nothing is opened for it */
export async function readInForce(
  transaction: Transaction,
  caseId: string,
): Promise<AgreedInForce> {
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      isLatest: true,
      OR: [...decidesInTouch, { kind: 'safety-plan', struckAt: null }],
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, codes: true, happenedAt: true },
  });
  const plan = found.findLast(({ kind }) => kind === 'safety-plan');
  return {
    inTouchSince: agreedInTouchBy(found),
    safetyPlan: plan && entryKinds['safety-plan'].codes.parse(plan.codes),
  };
}
