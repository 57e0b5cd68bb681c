import type { z } from 'zod';
import { ExpectedError } from '#lib/errors.ts';
import { type Answers, answersSchema, questionSetVersion, questions } from './current.ts';
import type { Option } from './kinds.ts';

/** Answers by question, in the codes of whichever version was answered. */
export type GivenAnswers = Readonly<Record<string, string | readonly string[]>>;

/** A question of any version, as far as answers to it are shown. */
export interface AskedQuestion {
  readonly id: string;
  readonly short: string;
  readonly options: readonly Option[];
}

/** A version of the questions. What was stored under it stays readable for as long as anything of it is kept. */
export interface QuestionSet {
  readonly version: string;
  readonly questions: readonly AskedQuestion[];
  /** Accepts answers to these questions, and nothing else. */
  readonly schema: z.ZodType<GivenAnswers>;
  /**
   * What the answers come to in the codes of the questions that are asked now: rules go by these, and nobody is shown them. An
   * answer that has no like is left out.
   */
  readonly inCurrentCodes: (given: GivenAnswers) => Answers;
}

/** Answers as they were given, and what they come to today. */
export interface StoredAnswers {
  readonly version: string;
  readonly given: GivenAnswers;
  readonly current: Answers;
}

const currentSet: QuestionSet = {
  version: questionSetVersion,
  questions,
  // Each answer may be missing, and is not undefined.
  schema: answersSchema.transform((answers) => givenOf(answers)),
  inCurrentCodes: (given) => answersSchema.parse(given),
};

/** Every version under which anything may be stored, the newest first. */
export const questionSets: readonly QuestionSet[] = [currentSet];

/** Answers to questions that this release does not know: a release that changes the questions keeps the older ones. */
export class UnknownQuestionSetError extends ExpectedError {
  override readonly name = 'UnknownQuestionSetError';
}

/**
 * Reads stored answers by the questions that they answered.
 * @param version as stored
 * @param answers as stored
 * @throws UnknownQuestionSetError; a ZodError where they are no answers to those questions
 */
export function readStoredAnswers(
  version: string,
  answers: unknown,
  sets: readonly QuestionSet[] = questionSets,
): StoredAnswers {
  const set = setOf(version, sets);
  const given = set.schema.parse(answers);
  return { version, given, current: set.inCurrentCodes(given) };
}

/**
 * @returns the questions of a version
 * @throws UnknownQuestionSetError
 */
export function setOf(version: string, sets: readonly QuestionSet[] = questionSets): QuestionSet {
  const found = sets.find((set) => set.version === version);
  if (found === undefined) throw new UnknownQuestionSetError('an unknown version of the questions');
  return found;
}

function givenOf(answers: Answers): GivenAnswers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      answer === undefined ? [] : [[id, answer] as const],
    ),
  );
}
