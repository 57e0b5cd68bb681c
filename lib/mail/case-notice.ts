import type { CaseNoticeProps } from '#emails/to-staff/case-notice.tsx';
import { teamNames } from '#lib/casework/case/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { CaseToTellOf } from '#lib/data/staff-emails/recipient.ts';
import { portalEnv } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { casePath, gatePath } from '#lib/paths.ts';

/** @returns all that staff are told of a case by email: reference, queue and due time */
export function noticeOf(
  { reference, team, dueAt: nextDueAt, askedUntil, meetsAt, followUpDueAt }: CaseToTellOf,
  now: Temporal.Instant,
): CaseNoticeProps {
  // Who is asked at the gate sees nothing of the case but the question.
  const dueAt = meetsAt ?? followUpDueAt ?? askedUntil ?? nextDueAt;
  const opensAt = askedUntil === undefined ? casePath(reference) : gatePath(reference);
  return {
    university: institution.university.name,
    reference,
    queue: teamNames[team],
    due: dueAt && momentInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar.timeZone),
    address: `${portalEnv().PUBLIC_URL}${opensAt}`,
  };
}
