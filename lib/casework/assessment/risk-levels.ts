import type { Level } from '#lib/disclosure/levels.ts';

/** Levels of an assessment, the gravest first. */
export const riskLevels = ['critical', 'high', 'medium', 'low'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const riskLevelNames: Readonly<Record<RiskLevel, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** One level leads: from the first assessment on, a case has the level of the latest (casework.md, section 2). */
const levelsOfCase: Readonly<Record<RiskLevel, Level>> = {
  critical: 'red',
  high: 'red',
  medium: 'amber',
  low: 'green',
};

/** @returns the level of a case that is assessed so */
export function caseLevelOf(level: RiskLevel): Level {
  return levelsOfCase[level];
}

const leastOfCase: Readonly<Record<Level, RiskLevel>> = {
  red: 'high',
  amber: 'medium',
  green: 'low',
};

/**
 * The level that holds on an assessed case: that of its assessment, or a graver one where the case was raised since, by answers or by another
 * disclosure of the same person.
 */
export function levelThatHolds(assessed: RiskLevel, level: Level): RiskLevel {
  return graverOf(assessed, leastOfCase[level]);
}

/** @returns whether the first is less grave than the second */
export function isBelow(level: RiskLevel, other: RiskLevel): boolean {
  return riskLevels.indexOf(level) > riskLevels.indexOf(other);
}

/** @returns the graver of two */
export function graverOf(level: RiskLevel, other: RiskLevel): RiskLevel {
  return isBelow(level, other) ? other : level;
}
