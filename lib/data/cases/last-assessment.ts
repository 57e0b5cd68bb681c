import 'server-only';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { longDate } from '#lib/content/long-date.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { bodyOf } from './entry-words.ts';

/** The last assessment of a case. */
export interface LastAssessment {
  readonly id: string;
  /** The one that held when it was written: a lower one may have been agreed to since. */
  readonly level: RiskLevel;
  /** The lower one for which a second person was asked. */
  readonly wanted: RiskLevel | undefined;
  readonly by: string | undefined;
  /** When it was written. */
  readonly at: Temporal.Instant;
  /** The day on which it was made: it may be written later. */
  readonly madeOn: Temporal.PlainDate;
  readonly why: string;
  /** What was answered, by field; nothing where it cannot be opened. */
  readonly answers: PostedValues;
  /** Who does what, in words, by the field that says so. */
  readonly owners: Readonly<Record<string, string>>;
}

/** @returns the last assessment of a case; undefined before the first */
export async function readLastAssessment(
  transaction: Transaction,
  caseId: string,
): Promise<LastAssessment | undefined> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: 'assessment', isLatest: true, struckAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, codes: true, authorName: true, writtenAt: true, happenedAt: true },
  });
  if (found === null) return undefined;
  const { level, wanted } = entryKinds.assessment.codes.parse(found.codes);
  const body = entryKinds.assessment.body.safeParse(await bodyOf(transaction, found.id)).data;
  return {
    id: found.id,
    level,
    wanted,
    by: found.authorName ?? undefined,
    at: instantOf(found.writtenAt),
    madeOn: dayOf(instantOf(found.happenedAt)),
    why: body?.why ?? '',
    answers: body?.answers ?? {},
    owners: body?.owners ?? {},
  };
}

/** @returns when an assessment was made, in words: of one that was written later the day alone is known */
export function whenMade(
  { at, madeOn }: Pick<LastAssessment, 'at' | 'madeOn'>,
  now: Temporal.Instant,
): string {
  return madeOn.equals(dayOf(at))
    ? momentInWords(new Date(at.epochMilliseconds), now, workingCalendar.timeZone)
    : longDate(madeOn.toString());
}

function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
}
