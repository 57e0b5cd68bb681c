import { notGiven, type Option } from '#lib/disclosure/question-kinds.ts';
import { type Answers, type QuestionId, questions, wordsFor } from '#lib/disclosure/questions.ts';

/** One of the fifteen answers, as a caseworker reads it. */
export interface AnswerInWords {
  readonly id: QuestionId;
  readonly question: string;
  /** One or more answers; empty when the question was skipped. */
  readonly answers: readonly string[];
}

/** @returns all fifteen answers in words, in the order of the form */
export function answersInWords(answers: Answers): AnswerInWords[] {
  return questions.map(({ id, short, options }) => {
    const labels: readonly Option[] = options;
    return {
      id,
      question: short,
      answers: codesOf(answers[id]).map((code) => {
        const label = labels.find((option) => option.code === code)?.label;
        return label === undefined ? code : wordsFor(label, answers);
      }),
    };
  });
}

function codesOf(answer: string | readonly string[] | undefined): readonly string[] {
  if (answer === undefined || answer === notGiven) return [];
  return typeof answer === 'string' ? [answer] : answer;
}
