import 'server-only';
import { levelThatHolds } from '#lib/casework/assessment/risk-levels.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import { afterChangeOfLevel } from './after-change-of-level.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import type { CaseStep } from './in-case.ts';

/**
 * Raises a case by what became known. One level leads: what it was assessed as is no less grave from then on, and a lower level that was asked
 * for is asked for no longer.
 * @param level graver than that of the case
 */
export async function raiseLevel(step: CaseStep, level: Level, why: string): Promise<void> {
  const { transaction, held, now, write, change } = step;
  await write({ kind: 'level', codes: { from: held.level, to: level }, body: { why } });
  change(await afterChangeOfLevel(step, level));
  if (held.assessedLevel === null) return;
  change({
    assessedLevel: levelThatHolds(held.assessedLevel, level),
    loweringAskedById: null,
  });
  await endTasksThatEndBy(transaction, held.id, ['decide-lowering'], now);
}
