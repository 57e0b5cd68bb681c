import type { Level } from '#lib/disclosure/levels.ts';
import { caseLevelOf, isBelow, type RiskLevel } from './risk-levels.ts';

/**
 * Whether a second person has to agree to a level: where it is lower than the last assessment's, and where the first assessment of a case that
 * came in Red is less grave than that (casework.md, section 4).
 * @param before the overall level that holds; undefined where the case was not assessed yet
 * @param intake the gravest level of the case before its first assessment: who lowered it before does not do without a second person
 */
export function needsSecondPerson(
  level: RiskLevel,
  before: RiskLevel | undefined,
  intake: Level,
): boolean {
  if (before !== undefined) return isBelow(level, before);
  return intake === 'red' && caseLevelOf(level) !== 'red';
}

/** @returns the level that holds until a second person has agreed */
export function heldUntilAgreed(
  level: RiskLevel,
  before: RiskLevel | undefined,
  intake: Level,
): RiskLevel {
  if (!needsSecondPerson(level, before, intake)) return level;
  return before ?? 'high';
}
