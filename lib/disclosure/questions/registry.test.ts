import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { storedAnswersInWords } from './answers-in-words.ts';
import {
  type QuestionSet,
  questionSets,
  readStoredAnswers,
  UnknownQuestionSetError,
} from './registry.ts';

/** Questions of an earlier year, as they might have been: other codes, other words, one question that is asked no more. */
const earlier: QuestionSet = {
  version: '2025-01',
  questions: [
    { id: 'who-for', short: 'For whom', options: [{ code: 'myself', label: 'Myself' }] },
    { id: 'years', short: 'Age', options: [{ code: 'minor', label: 'Younger than 18' }] },
    { id: 'weather', short: 'The weather', options: [{ code: 'rain', label: 'It rained' }] },
  ],
  schema: z.record(z.string(), z.string()),
  inCurrentCodes: ({ years }) => ({ about: 'me', ...(years === 'minor' && { age: '16-17' }) }),
};
const sets = [...questionSets, earlier];

describe('the versions of the questions', () => {
  it('are all that were ever released: answers to each are kept for years', () => {
    expect(questionSets.map(({ version }) => version)).toEqual(['2026-11']);
  });

  it('are each told from the others', () => {
    expect(new Set(questionSets.map(({ version }) => version)).size).toBe(questionSets.length);
  });
});

describe('stored answers', () => {
  it('come back as they were given', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const stored: unknown = JSON.parse(JSON.stringify(answers));
        const read = readStoredAnswers('2026-11', stored);
        expect(read.given).toEqual(stored);
        expect(read.current).toEqual(stored);
      }),
    );
  });

  it('to earlier questions are read in the words of those', () => {
    const read = readStoredAnswers('2025-01', { years: 'minor', weather: 'rain' }, sets);
    expect(storedAnswersInWords(read, sets)).toEqual([
      { id: 'who-for', question: 'For whom', answers: ['Not given'] },
      { id: 'years', question: 'Age', answers: ['Younger than 18'] },
      { id: 'weather', question: 'The weather', answers: ['It rained'] },
    ]);
  });

  it('to earlier questions are judged by what they come to today', () => {
    const read = readStoredAnswers('2025-01', { years: 'minor' }, sets);
    expect(read.current).toEqual({ about: 'me', age: '16-17' });
  });

  it('to questions that no release asked are refused', () => {
    expect(() => readStoredAnswers('none', {})).toThrow(UnknownQuestionSetError);
  });

  it.each([
    ['an unknown question', { colour: 'red' }],
    ['an unknown code', { about: 'the-neighbour' }],
    ['no answers', 'text'],
  ])('that are %s are refused', (_, answers) => {
    expect(() => readStoredAnswers('2026-11', answers)).toThrow(z.ZodError);
  });
});
