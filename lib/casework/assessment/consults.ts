import { isBelow, type RiskLevel } from './risk-levels.ts';

/** What the safeguarding lead is asked, and has not decided yet. */
export interface PendingQuestion {
  /** How grave it was known to be then; undefined where somebody asked about something else. */
  readonly level: RiskLevel | undefined;
}

/**
 * Whether the safeguarding lead is asked: once a level is reached that asks for it (High, and again Critical), and not at each review that
 * leaves it there. While they decide they are asked again only about something graver than they know of. (casework.md, section 4.)
 * @param before the level that held; undefined where nothing was assessed
 */
export function asksSafeguardingLead(
  level: RiskLevel,
  before: RiskLevel | undefined,
  pending?: PendingQuestion,
): boolean {
  if (isBelow(level, 'high')) return false;
  if (pending?.level !== undefined && !isBelow(pending.level, level)) return false;
  return before === undefined || isBelow(before, 'high') || isBelow(before, level);
}
