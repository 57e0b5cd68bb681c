import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { answersSchema, type Question, questions } from './questions/current.ts';
import { skip, takeReply } from './reply.ts';

const before = { about: 'me', role: 'undergraduate' } as const;
const codesOf = ({ options }: Question): string[] => options.map(({ code }) => code);
const standAlone = ({ options }: Question): string[] =>
  options.filter((option) => 'standsAlone' in option).map(({ code }) => code);
const radios = questions.filter(({ kind }) => kind === 'one');
const ticks = questions.filter(({ kind }) => kind === 'many');

function errorOf(question: Question, submitted: readonly string[]): string | undefined {
  const reply = takeReply(before, question, submitted);
  return reply.accepted ? undefined : reply.error;
}

function answerTo(question: Question, submitted: readonly string[]): unknown {
  const reply = takeReply(before, question, submitted);
  return reply.accepted ? reply.answers[question.id] : reply.error;
}

describe('a reply to a question with radios', () => {
  it.each(radios)('$id: each option alone is taken', (question) => {
    for (const code of codesOf(question)) expect(answerTo(question, [code])).toBe(code);
  });

  it.each(radios)('$id: nothing chosen', (question) => {
    expect(errorOf(question, [])).toBe('Choose an answer, or skip this question');
  });

  it.each(radios)('$id: two chosen', (question) => {
    expect(errorOf(question, codesOf(question).slice(0, 2))).toBe('Choose one answer only');
  });

  it.each(radios)('$id: the same one twice is one', (question) => {
    const code = codesOf(question)[1] ?? '';
    expect(answerTo(question, [code, code])).toBe(code);
  });
});

describe('a reply to a question with ticks', () => {
  it.each(ticks)('$id: each option alone is taken', (question) => {
    for (const code of codesOf(question)) expect(answerTo(question, [code])).toEqual([code]);
  });

  it.each(ticks)('$id: everything that can go together is taken', (question) => {
    const together = codesOf(question).filter((code) => !standAlone(question).includes(code));
    expect(answerTo(question, together)).toEqual(together);
  });

  it.each(ticks)('$id: nothing ticked', (question) => {
    expect(errorOf(question, [])).toBe('Tick at least one answer, or skip this question');
  });

  it.each(ticks)('$id: an answer that stands alone goes with no other', (question) => {
    for (const alone of standAlone(question)) {
      for (const other of codesOf(question).filter((code) => code !== alone)) {
        for (const pair of [
          [alone, other],
          [other, alone],
        ]) {
          expect(errorOf(question, pair), pair.join(' ')).toMatch(
            /^“.+” cannot go with another answer\. Untick one or the other$/,
          );
        }
      }
    }
  });

  it.each(ticks)('$id: twice is once, and the order is that of the page', (question) => {
    const [first = '', second = ''] = codesOf(question).filter(
      (code) => !standAlone(question).includes(code),
    );
    expect(answerTo(question, [second, first, second])).toEqual([first, second]);
  });

  it('a contradiction names the answer by its words, not its code', () => {
    const told = questions.find(({ id }) => id === 'told');
    expect(told && errorOf(told, ['police', 'nobody'])).toContain('“Nobody”');
  });
});

describe('a reply to any question', () => {
  it.each(questions)('$id: what is not on the page is refused', (question) => {
    const known = codesOf(question)[0] ?? '';
    for (const unknown of ['unknown', '', 'not-given', 'constructor', known.toUpperCase()]) {
      expect(errorOf(question, [unknown]), unknown).toContain(
        'Choose from the answers on this page',
      );
      expect(errorOf(question, [known, unknown]), unknown).toContain(
        'Choose from the answers on this page',
      );
    }
  });

  it.each(questions)('$id: leaves the other answers as they were', (question) => {
    const [known = ''] = codesOf(question);
    const reply = takeReply(before, question, [known]);
    expect(reply.accepted && { ...reply.answers, ...before }).toEqual({
      [question.id]: question.kind === 'one' ? known : [known],
      ...before,
    });
  });

  it.each(questions)('$id: skipping stores that nothing was given', (question) => {
    expect(skip(before, question)).toEqual({ ...before, [question.id]: 'not-given' });
  });

  it('whatever is posted, what comes out is a set of answers or a sentence', () => {
    const anyQuestion = fc.constantFrom(...questions);
    const anyCode = fc.oneof(
      fc.constantFrom(...questions.flatMap(codesOf)),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(
        anyAnswers,
        anyQuestion,
        fc.array(anyCode, { maxLength: 5 }),
        (answers, question, submitted) => {
          const reply = takeReply(answers, question, submitted);
          if (reply.accepted) expect(answersSchema.parse(reply.answers)).toEqual(reply.answers);
          else expect(reply.error).toMatch(/^[\p{Lu}“]/u);
        },
      ),
      { numRuns: 200 },
    );
  });
});
