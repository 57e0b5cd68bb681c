import 'server-only';
import { type Answers, answersSchema, questionSetVersion } from '#lib/disclosure/questions.ts';

/**
 * Reads stored answers with the questions that they answered.
 * @param version the version of the questions, as stored
 * @throws an error (a bug) for a version that this release does not know: a release that changes the questions keeps
 *   the older ones readable
 */
export function readStoredAnswers(version: string, answers: unknown): Answers {
  if (version !== questionSetVersion)
    throw new Error('answers to an unknown version of the questions');
  return answersSchema.parse(answers);
}
