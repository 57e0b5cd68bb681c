import { type Level, levels } from '#lib/disclosure/levels.ts';

/** A case as far as its level and its clock go. */
export interface LevelAndClock {
  readonly level: Level;
  readonly rules: readonly string[];
  /** When its next step is due; null on a closed case. */
  readonly nextDueAt: Date | null;
}

/** @returns the graver of two levels, and what it rests on: on both where they are equal */
export function levelOfBoth(
  one: Pick<LevelAndClock, 'level' | 'rules'>,
  other: Pick<LevelAndClock, 'level' | 'rules'>,
): Pick<LevelAndClock, 'level' | 'rules'> {
  if (one.level === other.level) {
    return { level: one.level, rules: [...new Set([...one.rules, ...other.rules])] };
  }
  return isGraver(one.level, other.level) ? one : other;
}

/**
 * @returns whether the joined case goes on by the clock of the newer one: where the older one was closed, where the newer one is
 *   graver, and where it is due sooner
 */
export function takesClockOfNewer(newer: LevelAndClock, older: LevelAndClock): boolean {
  if (older.nextDueAt === null || isGraver(newer.level, older.level)) return true;
  return newer.nextDueAt !== null && newer.nextDueAt.getTime() < older.nextDueAt.getTime();
}

function isGraver(one: Level, other: Level): boolean {
  return levels.indexOf(one) < levels.indexOf(other);
}
