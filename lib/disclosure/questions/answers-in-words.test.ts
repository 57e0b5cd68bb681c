import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { answersInWords, storedAnswersInWords } from './answers-in-words.ts';
import { type Answers, type QuestionId, questionSetVersion, questions } from './current.ts';
import { readStoredAnswers } from './registry.ts';

function wordsOf(answers: Answers, id: QuestionId): readonly string[] | undefined {
  return answersInWords(answers).find((one) => one.id === id)?.answers;
}

describe('answers in words', () => {
  it('are fifteen, in order, each named to staff by the short name of its question', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const lines = storedAnswersInWords(readStoredAnswers(questionSetVersion, answers));
        expect(lines.map(({ id, question }) => [id, question])).toEqual(
          questions.map(({ id, short }) => [id, short]),
        );
      }),
    );
  });

  it.each([
    ['me', 'Your age'],
    ['someone-who-knows', 'Age of the person affected'],
    ['several-people', 'Age of the youngest person affected'],
  ] as const)('name questions to whoever gave them by whom they are about (%s)', (about, age) => {
    const names = answersInWords({ about }).map(({ question }) => question);
    expect(names).toContain('Your role');
    expect(names).toContain(age);
    expect(names).toContain('What happened');
  });

  it('never show a code, and always show something', () => {
    const codes = new Set<string>(
      questions.flatMap(({ options }) => options.map(({ code }) => code)),
    );
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { answers: lines } of answersInWords(answers)) {
          expect(lines).not.toHaveLength(0);
          for (const line of lines) expect(codes.has(line), line).toBe(false);
        }
      }),
    );
  });

  it('show each tick on a line of its own', () => {
    expect(wordsOf({ what: ['hate', 'stalking'] }, 'what')).toEqual([
      'Racist or other hate behaviour',
      'Stalking or being followed',
    ]);
  });

  it('tell "not given" from "prefer not to say"', () => {
    expect(wordsOf({ age: 'not-given' }, 'age')).toEqual(['Not given']);
    expect(wordsOf({ help: 'not-given' }, 'help')).toEqual(['Not given']);
    expect(wordsOf({}, 'age')).toEqual(['Not given']);
    expect(wordsOf({ age: 'prefer-not-to-say' }, 'age')).toEqual(['Prefer not to say']);
  });

  it('fit whom the disclosure is about', () => {
    const still = 'live-together';
    expect(wordsOf({ about: 'me', still }, 'still')).toEqual(['We live together']);
    expect(wordsOf({ about: 'several-people', still }, 'still')).toEqual(['They live together']);
  });
});
