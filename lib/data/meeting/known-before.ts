import 'server-only';
import { type RiskLevel, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { withWords } from '#lib/casework/entries/kind.ts';
import { type EntryKind, entryKinds, lineOf } from '#lib/casework/entries/kinds.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { bodyOf } from '../cases/entry-words.ts';
import type { HeldCase } from '../cases/in-case.ts';
import { readLastAssessment } from '../cases/last-assessment.ts';
import type { Transaction } from '../store/database.ts';

/** What is known before an appointment: nobody is asked it twice. */
export interface KnownBefore {
  /** What the person told when they disclosed. */
  readonly told: StoredAnswers;
  /**
   * How the case began, where a member of staff wrote it down, with what the person said then; and the line of what was written at the last
   * appointment, where it was: limits, account, options, an informal way, what happens next.
   */
  readonly lines: readonly { readonly when: string; readonly line: string }[];
  /** Whether the limits of confidentiality were explained to them. */
  readonly areLimitsExplained: boolean;
  /** What was agreed the last time: what is done, by whom, and by when. */
  readonly agreed: readonly {
    readonly what: string;
    readonly who: string;
    readonly until: string;
  }[];
  readonly assessed:
    | { readonly values: PostedValues; readonly when: string; readonly level: string }
    | undefined;
}

const kinds = [
  'limits',
  'account',
  'options-given',
  'informal-route',
  'what-next',
] as const satisfies readonly EntryKind[];

/** @returns what is known of a case before somebody meets its person: whoever calls has asked whether the viewer may read it */
export async function readKnownBefore(
  transaction: Transaction,
  { id, assessedLevel }: Pick<HeldCase, 'id' | 'assessedLevel'>,
  now: Temporal.Instant,
): Promise<KnownBefore> {
  const { questionSetVersion, answers } = await transaction.case.findUniqueOrThrow({
    where: { id },
    select: { questionSetVersion: true, answers: true },
  });
  const when = (at: Date) => momentInWords(at, now, workingCalendar.timeZone);
  const lines: { when: string; line: string }[] = [];
  for (const { at, line } of await readIntake(transaction, id)) {
    lines.push({ when: when(at), line });
  }
  let areLimitsExplained = false;
  for (const kind of kinds) {
    const found = await findLast(transaction, id, kind);
    if (found === undefined) continue;
    if (kind === 'limits') areLimitsExplained = true;
    const line = lineOf(kind, found.codes, await bodyOf(transaction, found.id));
    lines.push({ when: when(found.happenedAt), line });
  }
  const last = await readLastAssessment(transaction, id);
  return {
    told: readStoredAnswers(questionSetVersion, answers),
    lines,
    areLimitsExplained,
    agreed: await readAgreed(transaction, id),
    assessed: last && {
      values: last.answers,
      when: when(new Date(last.at.epochMilliseconds)),
      level: levelInWords(assessedLevel ?? last.level),
    },
  };
}

function levelInWords(level: RiskLevel): string {
  return riskLevelNames[level];
}

/** How a case began that a member of staff wrote down, and the note of what they were told then. */
async function readIntake(
  transaction: Transaction,
  caseId: string,
): Promise<readonly { readonly at: Date; readonly line: string }[]> {
  const intake = await findLast(transaction, caseId, 'intake');
  if (intake === undefined) return [];
  const { happenedAt: at, id, codes } = intake;
  const began = { at, line: lineOf('intake', codes, await bodyOf(transaction, id)) };
  const { writtenAt } = await transaction.entry.findUniqueOrThrow({
    where: { id },
    select: { writtenAt: true },
  });
  const first = await transaction.entry.findFirst({
    where: { caseId, kind: 'note', version: 1, writtenAt },
    select: { id: true },
  });
  const note =
    first === null
      ? null
      : await transaction.entry.findFirst({
          where: { caseId, originalId: first.id, isLatest: true, struckAt: null },
          select: { id: true, codes: true },
        });
  // What is for supervision by now is between its author and the lead.
  if (note === null || entryKinds.note.codes.parse(note.codes).audience !== 'team') return [began];
  const { data } = entryKinds.note.body.safeParse(await bodyOf(transaction, note.id));
  return data === undefined
    ? [began]
    : [began, { at, line: withWords('What they told us then', data.text) }];
}

async function readAgreed(
  transaction: Transaction,
  caseId: string,
): Promise<KnownBefore['agreed']> {
  const found = await findLast(transaction, caseId, 'agreement');
  if (found === undefined) return [];
  const { data } = entryKinds.agreement.body.safeParse(await bodyOf(transaction, found.id));
  return data?.rows ?? [];
}

async function findLast(transaction: Transaction, caseId: string, kind: EntryKind) {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind, isLatest: true, struckAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, codes: true, happenedAt: true },
  });
  return found ?? undefined;
}
