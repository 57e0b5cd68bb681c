import { isBelow, type RiskLevel } from './risk-levels.ts';

/**
 * Whether the safeguarding lead is asked: once a level is reached that asks for it (High, and again Critical), and not at each review that
 * leaves it there. (casework.md, section 4.)
 * @param before the level that held; undefined where nothing was assessed
 */
export function asksSafeguardingLead(level: RiskLevel, before: RiskLevel | undefined): boolean {
  if (isBelow(level, 'high')) return false;
  return before === undefined || isBelow(before, 'high') || isBelow(before, level);
}
