import type { CaseFacts } from '../access/case-facts.ts';
import { can } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Absence, isAwayOn } from './absence.ts';

/** Why a colleague cannot keep an appointment: they work here no more, do not have the case any more, or are away that day. */
export type WhyRebook = 'left' | 'lost' | 'away';

/** Who was to meet somebody, as they are now. */
export interface MeetingColleague {
  readonly viewer: Viewer;
  readonly active: boolean;
  /** Undefined where none is known. */
  readonly away: Absence | undefined;
}

/**
 * @param colleague undefined where nobody is named, or nobody on record
 * @param day on which they are to meet
 * @returns why somebody else has to meet the person; undefined where nothing is in the way
 */
export function whyRebook(
  colleague: MeetingColleague | undefined,
  factsFor: (id: string) => CaseFacts,
  day: Temporal.PlainDate,
): WhyRebook | undefined {
  if (colleague === undefined || !colleague.active) return 'left';
  const { viewer, away } = colleague;
  if (!can.readCase(viewer, factsFor(viewer.id))) return 'lost';
  return isAwayOn(away, day) ? 'away' : undefined;
}
