import type { Level } from '#lib/disclosure/levels.ts';
import type { CaseState } from '../case/states.ts';
import type { ContactConsent } from '../intake/consent.ts';
import { isGraver } from '../standing/due-over-time.ts';

/** A level, and what it rests on. */
export interface LevelByRules {
  readonly level: Level;
  readonly rules: readonly string[];
}

/** @returns the graver of two levels, and what it rests on: on both where they are equal */
export function levelOfBoth(one: LevelByRules, other: LevelByRules): LevelByRules {
  if (one.level === other.level) {
    return { level: one.level, rules: [...new Set([...one.rules, ...other.rules])] };
  }
  return isGraver(one.level, other.level) ? one : other;
}

/** @returns whether the person agreed to be contacted: who said no on one of two is asked again by nobody but their lead */
export function consentOfBoth(newer: ContactConsent, older: ContactConsent): ContactConsent {
  if (newer === 'no' || older === 'no') return 'no';
  return newer === 'unasked' ? older : newer;
}

/** A case as far as the promise of a first contact goes. */
interface Promised {
  readonly state: CaseState;
  readonly firstContactDueAt: Date;
  /** When the promise was kept; null where it was not yet. */
  readonly firstAttemptAt: Date | null;
}

/**
 * @returns by when the first contact is promised in the case that goes on: what was promised and is not kept yet, the sooner of two; of a case
 *   that was closed, what was promised to whoever came back
 */
export function promiseOfBoth(newer: Promised, older: Promised): Date {
  if (older.state === 'closed') return newer.firstContactDueAt;
  const waiting = [newer, older].filter(({ firstAttemptAt }) => firstAttemptAt === null);
  const [soonest = older.firstContactDueAt] = waiting
    .map(({ firstContactDueAt }) => firstContactDueAt)
    .toSorted((one, other) => one.getTime() - other.getTime());
  return soonest;
}
