import { z } from 'zod';
import type { Wording } from './kinds.ts';
import { questions, version } from './set-2026-11.ts';

/** The questions that are asked now: the newest version, from which answer types and schemas follow. */
export { questions };

/** A stored disclosure carries the version that it answered. */
export const questionSetVersion = version;

export type Question = (typeof questions)[number];
export type QuestionId = Question['id'];

/** Answers given so far: a missing key was not asked yet, `not-given` was skipped. */
export type Answers = {
  readonly [Q in Question as Q['id']]?: z.infer<Q['schema']> | undefined;
};

type AnswersShape = { [Q in Question as Q['id']]: z.ZodOptional<Q['schema']> };

/** Accepts any set of answers to the questions of this version, and nothing that is not one of them. */
export const answersSchema = z.strictObject(
  // Object.fromEntries forgets which key has which value; the list above is the proof.
  Object.fromEntries(
    questions.map((question) => [question.id, question.schema.optional()]),
  ) as AnswersShape,
);

/** @returns the question with this id, or undefined: the id comes from an address and may be anything */
export function findQuestion(id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

/** @returns the place of a question in the form, from 0 */
export function positionOf(id: QuestionId): number {
  return questions.findIndex((question) => question.id === id);
}

/** Whom a disclosure is about, as far as that changes the words of the questions. */
export const whoms = ['you', 'other', 'several'] as const;
export type Whom = (typeof whoms)[number];

/** @returns whom the answers are about: the person who gives them, until they say otherwise */
export function whomOf(answers: Answers): Whom {
  if (!isAboutSomeoneElse(answers)) return 'you';
  return answers.about === 'several-people' ? 'several' : 'other';
}

/** @returns answers that say no more than whom they are about */
export function knownOf(whom: Whom): Answers {
  if (whom === 'you') return {};
  return { about: whom === 'several' ? 'several-people' : 'someone-who-knows' };
}

/** @returns the words that fit whom the disclosure is about */
export function wordsFor(wording: Wording, answers: Answers): string {
  if (typeof wording === 'string') return wording;
  const whom = whomOf(answers);
  return whom === 'several' ? (wording.several ?? wording.other) : wording[whom];
}

/** @returns whether question 1 says that somebody other than the reporter is affected */
export function isAboutSomeoneElse(answers: Answers): boolean {
  return (
    answers.about === 'someone-who-knows' ||
    answers.about === 'someone-who-does-not-know' ||
    answers.about === 'several-people'
  );
}
