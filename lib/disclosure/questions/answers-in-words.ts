import { type Answers, type QuestionId, questions, wordsFor } from './current.ts';
import { notGiven } from './kinds.ts';
import {
  type AskedQuestion,
  type GivenAnswers,
  type QuestionSet,
  questionSets,
  type StoredAnswers,
  setOf,
} from './registry.ts';

export interface AnswerInWords<Id extends string = string> {
  readonly id: Id;
  readonly question: string;
  /** One line an answer; "Not given" for a question that was skipped. */
  readonly answers: readonly string[];
}

/** @returns the fifteen questions in order, as they are asked now, each with its answers in the words that the reporter read */
export function answersInWords(answers: Answers): readonly AnswerInWords<QuestionId>[] {
  return questions.map((question) => ({
    id: question.id,
    question:
      'own' in question && question.own !== undefined
        ? wordsFor(question.own, answers)
        : question.short,
    answers: linesFor(question, answers[question.id], answers),
  }));
}

/**
 * @returns the questions that were asked, in order, each with its answers as staff read them: in the words of the version that
 *   was answered
 * @throws UnknownQuestionSetError
 */
export function storedAnswersInWords(
  { version, given, current }: StoredAnswers,
  sets: readonly QuestionSet[] = questionSets,
): readonly AnswerInWords[] {
  return setOf(version, sets).questions.map((question) => ({
    id: question.id,
    question: question.short,
    answers: linesFor(question, given[question.id], current),
  }));
}

/** @returns what was answered, a line a question, as staff read it; questions without an answer are left out */
export function answersInLines(stored: StoredAnswers): string {
  return storedAnswersInWords(stored)
    .filter(({ id }) => stored.given[id] !== undefined)
    .map(({ question, answers }) => `${question}: ${answers.join(', ')}`)
    .join('\n');
}

function linesFor(
  { options }: AskedQuestion,
  given: GivenAnswers[string] | undefined,
  answers: Answers,
): readonly string[] {
  const codes: readonly string[] = typeof given === 'string' ? [given] : (given ?? [notGiven]);
  return codes.map((code) => {
    const option = options.find((one) => one.code === code);
    return option === undefined ? 'Not given' : wordsFor(option.label, answers);
  });
}
