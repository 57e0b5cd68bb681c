import { type Answers, answersSchema, type Question } from './questions/current.ts';
import { notGiven } from './questions/kinds.ts';

export type Reply =
  | { readonly accepted: true; readonly answers: Answers }
  | { readonly accepted: false; readonly error: string };

/**
 * Takes what a form posted for one question.
 * @param answers the answers so far
 * @param submitted the values posted for this question, in any order, from anywhere
 * @returns the answers with this one put in, or what is wrong with it in plain words
 */
export function takeReply(
  answers: Answers,
  question: Question,
  submitted: readonly string[],
): Reply {
  const unique = [...new Set(submitted)];
  if (unique.length === 0) {
    return refuse(
      question.kind === 'one'
        ? 'Choose an answer, or skip this question'
        : 'Tick at least one answer, or skip this question',
    );
  }
  const known = new Map<string, boolean>(
    question.options.map((option) => [option.code, option.standsAlone === true]),
  );
  if (unique.some((code) => !known.has(code))) {
    return refuse('Choose from the answers on this page, or skip this question');
  }
  if (question.kind === 'one' && unique.length > 1) {
    return refuse('Choose one answer only');
  }
  const alone = unique.find((code) => known.get(code) === true);
  if (question.kind === 'many' && alone !== undefined && unique.length > 1) {
    return refuse(
      `${quoted(question, alone)} cannot go with another answer. Untick one or the other`,
    );
  }
  return put(answers, question, question.kind === 'one' ? unique[0] : inOrder(question, unique));
}

/** @returns the answers with this question skipped */
export function skip(answers: Answers, question: Question): Answers {
  const reply = put(answers, question, notGiven);
  return reply.accepted ? reply.answers : answers;
}

function put(answers: Answers, question: Question, answer: unknown): Reply {
  const parsed = answersSchema.safeParse({ ...answers, [question.id]: answer });
  return parsed.success
    ? { accepted: true, answers: parsed.data }
    : refuse('Choose from the answers on this page, or skip this question');
}

function inOrder(question: Question, codes: readonly string[]): string[] {
  return question.options.map((option) => option.code).filter((code) => codes.includes(code));
}

function quoted(question: Question, code: string): string {
  const label = question.options.find((option) => option.code === code)?.label;
  const words = typeof label === 'string' ? label : (label?.you ?? code);
  return `“${words}”`;
}

function refuse(error: string): Reply {
  return { accepted: false, error };
}
