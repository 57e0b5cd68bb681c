import 'server-only';
import { type RiskLevel, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import type { Transaction } from '../store/database.ts';
import { readLastAssessment, whenMade } from './last-assessment.ts';

/**
 * @param assessedLevel the level that holds by the last assessment
 * @returns why an assessed case has its level: "Assessed as High, today 14:02. He knows where they live."; undefined where it was not assessed
 */
export async function readAssessedInWords(
  transaction: Transaction,
  { id, assessedLevel }: { readonly id: string; readonly assessedLevel: RiskLevel | null },
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (assessedLevel === null) return undefined;
  const last = await readLastAssessment(transaction, id);
  const level = `Assessed as ${riskLevelNames[assessedLevel]}`;
  if (last === undefined) return `${level}.`;
  const when = whenMade(last, now);
  if (last.wanted !== undefined && last.level === assessedLevel) {
    const holds = riskLevelNames[assessedLevel];
    return `Assessed as ${riskLevelNames[last.wanted]}, ${when}. ${holds} holds until a second person agrees to that.`;
  }
  // Where a lower one was agreed to, or the case was raised since, the Story says why.
  const why = last.level === assessedLevel ? firstLine(last.why) : '';
  return [`${level}, ${when}.`, why].filter((words) => words !== '').join(' ');
}

/** So much of the reason stands above a case. */
const longest = 140;

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
