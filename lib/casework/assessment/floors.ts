import type { FlagAnswer } from './flag-answers.ts';
import { type Flag, flagCodes, flagRow } from './flags.ts';
import { isBelow, type RiskLevel } from './risk-levels.ts';

/** What floors are computed of: what was answered so far, and what the case tells by itself. */
export interface AssessedFacts {
  /** By flag; those not yet answered are missing. */
  readonly flags: Readonly<Partial<Record<Flag, FlagAnswer>>>;
  /** Whether there were three or more incidents of violence, abuse or stalking in twelve months. */
  readonly repeated: FlagAnswer | undefined;
  /** What a structured tool counted; undefined where none was used. */
  readonly toolCount: number | undefined;
  /** By what the person told: no answer of the assessor takes it back. */
  readonly isUnder18: boolean;
}

/** What floors are computed by besides the answers. */
export interface FloorsKnown {
  readonly isUnder18: boolean;
  /** From what a structured tool counts it means at least high. */
  readonly toolHeight: number;
}

/** A level below which the overall level cannot be, and why. */
export interface Floor {
  readonly level: RiskLevel;
  /** Within a sentence: "strangulation". */
  readonly because: string;
}

/** So many answers "not known" leave too much open for Low. */
const tooManyUnknown = 4;

/**
 * The floors that hold (casework.md, section 4): any flag is at least medium; strangulation, a weapon, threats to kill, honour-based abuse or
 * forced marriage, stalking, a tool that counts as much as configured, or three incidents in twelve months at least high; somebody under 18
 * at least high; imminent danger or suicide intent critical. Four or more "not known" cannot be low; "not asked, at their wish" does not count.
 * @param toolHeight from what a tool counts it means at least high
 * @returns the gravest first; of one level in the order in which they are asked
 */
export function floorsOf(
  { flags, repeated, toolCount, isUnder18 }: AssessedFacts,
  toolHeight: number,
): readonly Floor[] {
  const raised = flagCodes.filter((flag) => flags[flag] === 'yes');
  const unknown = [...flagCodes.map((flag) => flags[flag]), repeated].filter(
    (answer) => answer === 'unknown',
  ).length;
  const floors: Floor[] = raised.map((flag) => {
    const { floor, because } = flagRow(flag);
    return { level: floor, because };
  });
  if (repeated === 'yes') {
    floors.push({ level: 'high', because: 'three or more incidents in twelve months' });
  }
  // It may raise; it never lowers or caps.
  if (toolCount !== undefined && toolCount >= toolHeight) {
    floors.push({ level: 'high', because: `the tool counts ${toolCount}, ${toolHeight} or more` });
  }
  if (isUnder18) floors.push({ level: 'high', because: 'they are under 18' });
  if (unknown >= tooManyUnknown) {
    floors.push({ level: 'medium', because: `${unknown} answers are not known` });
  }
  return floors.toSorted(
    (a, b) => Number(isBelow(a.level, b.level)) - Number(isBelow(b.level, a.level)),
  );
}

/** @returns the least grave level that the floors leave */
export function lowestLeft(floors: readonly Floor[]): RiskLevel {
  return floors[0]?.level ?? 'low';
}

/** @returns why a level cannot be chosen; undefined where it can */
export function whyNot(level: RiskLevel, floors: readonly Floor[]): string | undefined {
  const above = floors.filter((floor) => isBelow(level, floor.level));
  return above.length === 0 ? undefined : above.map(({ because }) => because).join(', ');
}
