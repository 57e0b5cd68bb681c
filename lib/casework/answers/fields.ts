import { knownOf, questions, wordsFor } from '#lib/disclosure/questions/current.ts';
import { notGiven } from '#lib/disclosure/questions/kinds.ts';
import type { GivenAnswers, StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import type { ErrorsOf, Field, Fields, PostedValues } from '#lib/forms/field.ts';
import { choice, hidden, inFold, ticks } from '#lib/forms/fields.ts';

/*
 * The fifteen questions as a caseworker asks them, of a case that no disclosure came with: in any order, as the talk brings them, none of
 * them required.
 */

/** What somebody who opens a case needs of the answers, in the order in which they need it. */
export const leadingQuestions: readonly string[] = ['what', 'when', 'safe', 'still', 'help'];

/** The person spoke of themselves to somebody else: the words are those about another person. */
const asTold = knownOf('other');

type Asked = (typeof questions)[number];

function fieldOf(question: Asked): Field<unknown> {
  const options = question.options.map(({ code, label }) => ({
    code,
    label: wordsFor(label, asTold),
  }));
  const label = question.short;
  const error = `${label}: choose from the answers here`;
  return question.kind === 'many'
    ? ticks({ label, options, error })
    : choice<string>({
        label,
        options: [...options, { code: '', label: 'Not asked, or no answer' }],
        error,
        start: '',
      });
}

function named(wanted: readonly Asked[]): Fields {
  return Object.fromEntries(wanted.map((question) => [question.id, fieldOf(question)]));
}

const leading = leadingQuestions.flatMap((id) => questions.filter((one) => one.id === id));
const others = questions.filter(({ id }) => !leadingQuestions.includes(id));

/** The questions, with what stands when the form is opened: those that decide what is next before the others. */
export const answerFields: Fields & { readonly seen: Field<string> } = {
  ...named(leading),
  ...Object.fromEntries(
    Object.entries(named(others)).map(([id, field]) => [
      id,
      inFold(`The other ${others.length} questions`, field),
    ]),
  ),
  seen: hidden(),
};

/**
 * @param read the form, by field
 * @returns the answers, in the codes of the questions that are asked now; a question without an answer is left out
 */
export function answersIn(read: Readonly<Record<string, unknown>>): GivenAnswers {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = read[id];
      const isGiven = Array.isArray(answer) ? answer.length > 0 : answer !== '';
      return isGiven && (typeof answer === 'string' || isListOfTexts(answer))
        ? [[id, answer] as const]
        : [];
    }),
  );
}

/**
 * @param before the answers as they stand, as the form holds them
 * @returns what is wrong with answers that each are one of those on the form: that some stand alone, or that nothing is new
 */
export function answerErrors(
  read: Readonly<Record<string, unknown>>,
  before: PostedValues,
): ErrorsOf<Fields> {
  const given = answersIn(read);
  const wrong = questions.flatMap(({ id, short, schema }) =>
    given[id] === undefined || schema.safeParse(given[id]).success
      ? []
      : [[id, `${short}: one of the answers you ticked cannot go with another`] as const],
  );
  const isSame = JSON.stringify(given) === JSON.stringify(answersIn({ ...unanswered, ...before }));
  return {
    ...(isSame && { what: 'Nothing is changed yet: choose at least one answer' }),
    ...Object.fromEntries(wrong),
  };
}

/** @returns the answers as the form holds them */
export function answersAsPosted({ current }: Pick<StoredAnswers, 'current'>): PostedValues {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = current[id];
      return answer === undefined || answer === notGiven ? [] : [[id, answer] as const];
    }),
  );
}

const unanswered = Object.fromEntries(questions.map(({ id }) => [id, '']));

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
