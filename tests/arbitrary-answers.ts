import fc from 'fast-check';
import {
  type Answers,
  answersSchema,
  type Question,
  type QuestionId,
  questions,
} from '#lib/disclosure/questions/current.ts';
import { notGiven } from '#lib/disclosure/questions/kinds.ts';

/** Any answers that a person can have given so far: each question answered, skipped or not yet asked. */
export const anyAnswers: fc.Arbitrary<Answers> = answersWith([]);

/** Any answers of a person who had their turn with all fifteen questions. */
export const completeAnswers: fc.Arbitrary<Answers> = answersWith(questions.map(({ id }) => id));

/** Every option ticked that goes with others, and the longest where there may be one: no form sends more. */
export const fullestAnswers: Answers = answersSchema.parse(
  Object.fromEntries(questions.map((question) => [question.id, fullestOf(question)])),
);

function fullestOf(question: Question): string | string[] {
  const codes = question.options.map(({ code }) => code);
  if (question.kind === 'one')
    return codes.reduce((one, next) => (next.length > one.length ? next : one));
  const together = question.options.filter((option) => !standsAlone(option));
  return together.map(({ code }) => code);
}

function answersWith(requiredKeys: QuestionId[]): fc.Arbitrary<Answers> {
  const model = Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)]));
  return fc.record(model, { requiredKeys }).map((answers) => answersSchema.parse(answers));
}

function anyAnswer(question: Question): fc.Arbitrary<string | string[]> {
  const codes = question.options.map(({ code }) => code);
  if (question.kind === 'one') return fc.constantFrom(...codes, notGiven);
  const alone = question.options.filter(standsAlone).map(({ code }) => code);
  const social = codes.filter((code) => !alone.some((one) => one === code));
  return fc.oneof(
    fc.constant(notGiven),
    fc.constantFrom(...alone).map((code) => [code]),
    fc.subarray(social, { minLength: 1 }),
  );
}

function standsAlone(option: { readonly standsAlone?: true }): boolean {
  return option.standsAlone === true;
}
