import 'server-only';
import { asksSafeguardingLead } from '#lib/casework/assessment/consults.ts';
import { caseLevelOf, isBelow, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import type { Different } from '#lib/casework/meeting/again.ts';
import { isGraver } from '#lib/casework/standing/due-over-time.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { NewEntry } from '../cases/entries.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { readPendingQuestion } from '../cases/pending-question.ts';

/** What was said may not wait for the assessment: where it means at least High, the case is Red at once. */
export function raisedBy(
  { floors: [gravest] }: Pick<Different, 'floors'>,
  level: Level,
): { readonly level: Level; readonly why: string } | undefined {
  if (gravest === undefined || isBelow(gravest.level, 'high')) return undefined;
  const to = caseLevelOf(gravest.level);
  return isGraver(to, level)
    ? { level: to, why: `Said at the appointment: ${gravest.because}` }
    : undefined;
}

/**
 * Nor may the safeguarding lead: they are asked, and told by email, by the same press.
 * @returns what they are asked; undefined where what was said asks for none, or they decide about something as grave already
 */
export async function consultationFor(
  step: Pick<CaseStep, 'transaction' | 'held'>,
  { floors: [gravest] }: Pick<Different, 'floors'>,
): Promise<NewEntry<'consultation'> | undefined> {
  if (gravest === undefined) return undefined;
  const { level } = gravest;
  const pending = await readPendingQuestion(step);
  if (!asksSafeguardingLead(level, step.held.assessedLevel ?? undefined, pending)) return undefined;
  const why = `What was named at the appointment is at least ${riskLevelNames[level]}, and is not assessed yet`;
  return { kind: 'consultation', codes: { level }, body: { why } };
}
