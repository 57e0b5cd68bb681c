import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { hasRegister, type RegisteredRisk, risksIn } from '#lib/casework/assessment/register.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { audit } from '../store/audit.ts';
import { factsOf } from './case-facts.ts';
import { summaryOf } from './case-summaries.ts';
import { denied, findHeld } from './in-case.ts';
import { readLastAssessment, whenMade } from './last-assessment.ts';

/** The register of risks of a case. */
export interface RiskRegister {
  readonly summary: CaseSummary;
  /** The one that holds by the assessment that it is of. */
  readonly level: RiskLevel;
  /** Undefined where that was struck out. */
  readonly assessed: { readonly when: string; readonly by: string | undefined } | undefined;
  readonly risks: readonly RegisteredRisk[];
}

/**
 * The register of risks by the last assessment of a case, for those who may read it: audited as reading.
 * @param reference from an address: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError, too, where it was not assessed, or as low (audited)
 */
export async function readRegister(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<RiskRegister> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    const { assessedLevel: level } = held;
    const mayRead = can.readCase(viewer, factsOf(viewer, held, now));
    const last = mayRead ? await readLastAssessment(transaction, held.id) : undefined;
    if (!mayRead || level === null || !hasRegister(level)) throw denied(viewer, held.id);
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return {
      summary: summaryOf(held, viewer, now),
      level,
      assessed: last && { when: whenMade(last, now), by: last.by },
      risks: risksIn(last?.answers ?? {}, last?.owners),
    };
  });
}
