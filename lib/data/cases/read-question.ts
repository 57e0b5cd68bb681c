import 'server-only';
import { flagCodes, flagRow } from '#lib/casework/assessment/flags.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { readSpokenOf } from '../meeting/spoken-of.ts';
import { readAssessedInWords } from './assessed-in-words.ts';
import { readReason } from './entry-words.ts';
import type { CaseStep } from './in-case.ts';
import { readLastAssessment } from './last-assessment.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { findPendingQuestions } from './pending-question.ts';

/** What the safeguarding lead decides on. */
export interface QuestionAsked {
  /** What was asked and is not decided, the oldest first. */
  readonly questions: readonly {
    readonly by: string;
    readonly when: string;
    readonly why: string;
  }[];
  /** The level that holds, and why; undefined where nothing was assessed. */
  readonly assessed: string | undefined;
  /** Red flags that were answered with yes, in the assessment or at an appointment since. */
  readonly flags: readonly string[];
  readonly version: number;
}

/**
 * What the safeguarding lead is asked, with what is known of the risk.
 * @throws what `lookAtCase` throws
 */
export async function readQuestionAsked(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<QuestionAsked>> {
  return lookAtCase(
    reference,
    'decide-safeguarding',
    async ({ transaction, held }) => ({
      questions: await readQuestions({ transaction, held }, now),
      assessed: await readAssessedInWords(transaction, held, now),
      flags: await flagsNamed({ transaction, held }),
      version: held.version,
    }),
    { now },
  );
}

async function readQuestions(
  step: Pick<CaseStep, 'transaction' | 'held'>,
  now: Temporal.Instant,
): Promise<QuestionAsked['questions']> {
  const questions = [];
  for (const { id, authorName, writtenAt } of await findPendingQuestions(step)) {
    questions.push({
      by: authorName ?? 'Somebody',
      when: momentInWords(writtenAt, now, workingCalendar.timeZone),
      why: await readReason(step.transaction, id),
    });
  }
  return questions;
}

async function flagsNamed({
  transaction,
  held,
}: Pick<CaseStep, 'transaction' | 'held'>): Promise<readonly string[]> {
  const last = await readLastAssessment(transaction, held.id);
  const spoken = await readSpokenOf(transaction, held.id, last?.at);
  const isNamed = (answers: PostedValues, name: string) => answers[name] === 'yes';
  return flagCodes
    .filter(
      (flag) =>
        isNamed(last?.answers ?? {}, `flag-${flag}`) || isNamed(spoken.answers, `flag-${flag}`),
    )
    .map((flag) => flagRow(flag).label);
}
