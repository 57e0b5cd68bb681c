import 'server-only';
import {
  caseLevelOf,
  type RiskLevel,
  riskLevelNames,
} from '#lib/casework/assessment/risk-levels.ts';
import { tellThatItBecameRed } from '../staff-emails/tell.ts';
import { afterChangeOfLevel } from './after-change-of-level.ts';
import type { CaseStep } from './in-case.ts';
import { standNow } from './stand.ts';

/** The case has the level that goes with its assessment; who assessed it has seen that it is Red. */
export async function followAssessment(
  {
    transaction,
    viewer,
    held,
    now,
    write: add,
    change,
  }: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now' | 'write' | 'change'>,
  assessed: RiskLevel,
): Promise<void> {
  const level = caseLevelOf(assessed);
  // That it was acknowledged before it was Red says nothing of its being Red.
  if (level === 'red' && (held.level !== 'red' || held.acknowledgedAt === null)) {
    await add({ kind: 'acknowledgement', codes: {}, body: {} });
  }
  if (level === held.level) {
    change(await standNow(transaction, held.id));
    return;
  }
  if (level === 'red') {
    await tellThatItBecameRed(transaction, held.id, { now, except: viewer.id });
  }
  const why = `Assessed as ${riskLevelNames[assessed]}`;
  await add({ kind: 'level', codes: { from: held.level, to: level }, body: { why } });
  change(await afterChangeOfLevel({ transaction, held, now }, level));
}
