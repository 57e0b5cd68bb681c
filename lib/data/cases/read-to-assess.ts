import 'server-only';
import { carriedOver, type PossibleOwners } from '#lib/casework/assessment/owners.ts';
import { levelThatHolds, type RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { institution } from '#lib/institution.ts';
import { readSpokenOf, type SpokenOf } from '../meeting/spoken-of.ts';
import { readersOf } from './case-readers.ts';
import { gravestSoFar } from './gravest-so-far.ts';
import type { CaseStep } from './in-case.ts';
import { type LastAssessment, readLastAssessment, whenMade } from './last-assessment.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { tellsUnder18 } from './tells-under-18.ts';

/** What the page of an assessment shows. */
export interface AssessmentView {
  readonly isUnder18: boolean;
  readonly toolHeight: number;
  /** The level that holds by the last assessment; undefined before the first. */
  readonly before: RiskLevel | undefined;
  /** Whether the case came in Red, or was Red when it was assessed first. */
  readonly isIntakeRed: boolean;
  readonly last: LastAssessment | undefined;
  /** What was said at an appointment since, by field: it is not asked twice. */
  readonly spoken: SpokenOf;
  /** When that was, in words. */
  readonly lastWhen: string | undefined;
  /** Who may do what is to be done. */
  readonly owners: PossibleOwners;
  /** What stands in the register as the form opens. */
  readonly carried: PostedValues;
}

/**
 * What is known of a person's risk before it is assessed: by what they told, and by the last time.
 * @throws what `lookAtCase` throws
 */
export async function readToAssess(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<AssessmentView>> {
  return lookAtCase(reference, 'assess', async ({ transaction, viewer, held }) => {
    const last = await readLastAssessment(transaction, held.id);
    const owners = await readOwners({ transaction, viewer, held, now });
    return {
      owners,
      carried: carriedOver(last, owners),
      isUnder18: await tellsUnder18(transaction, held.id),
      toolHeight: institution.structuredToolHeight,
      before: levelHolding(held),
      isIntakeRed: (await gravestSoFar(transaction, held.id, held.level)) === 'red',
      last,
      spoken: await readSpokenOf(transaction, held.id, last?.at),
      lastWhen: last && whenMade(last, now),
    };
  });
}

/** @returns who may do what an assessment asks for: whoever has the case, unless somebody else is chosen */
export async function readOwners({
  transaction,
  viewer,
  held,
  now,
}: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>): Promise<PossibleOwners> {
  const people = await readersOf(transaction, held.id, now);
  return { people, first: held.assignedTo?.id ?? viewer.id };
}

/** @returns the level that holds on a case; undefined before its first assessment */
export function levelHolding({ assessedLevel, level }: CaseStep['held']): RiskLevel | undefined {
  return assessedLevel === null ? undefined : levelThatHolds(assessedLevel, level);
}
