import { notGiven } from './question-kinds.ts';
import { type Answers, type QuestionId, questions, wordsFor } from './questions.ts';

export interface AnswerInWords {
  readonly id: QuestionId;
  readonly question: string;
  /** One line an answer; "Not given" for a question that was skipped. */
  readonly answers: readonly string[];
}

/**
 * @param reader who reads it: whoever gave the answers, or staff
 * @returns the fifteen questions in order, each with its answers as a person reads them
 */
export function answersInWords(
  answers: Answers,
  reader: 'reporter' | 'staff',
): readonly AnswerInWords[] {
  return questions.map((question) => {
    const given = answers[question.id];
    const codes: readonly string[] = typeof given === 'string' ? [given] : (given ?? [notGiven]);
    return {
      id: question.id,
      question:
        reader === 'reporter' && 'own' in question && question.own !== undefined
          ? wordsFor(question.own, answers)
          : question.short,
      answers: codes.map((code) => {
        const option = question.options.find((one) => one.code === code);
        return option === undefined ? 'Not given' : wordsFor(option.label, answers);
      }),
    };
  });
}
