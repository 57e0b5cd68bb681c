import { expect, test } from 'vitest';
import { questions } from '#lib/disclosure/questions.ts';
import { answersInWords } from './answer-words.ts';

const wordsOf = (answers: Parameters<typeof answersInWords>[0], id: string) =>
  answersInWords(answers).find((one) => one.id === id)?.answers;

test('every question is there, in order, whatever was answered', () => {
  expect(answersInWords({}).map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  expect(answersInWords({}).every(({ answers }) => answers.length === 0)).toBe(true);
});

test('labels stand for codes', () => {
  expect(wordsOf({ age: '21-24' }, 'age')).toEqual(['21 to 24']);
  expect(wordsOf({ what: ['hate', 'stalking'] }, 'what')).toEqual([
    'Racist or other hate behaviour',
    'Stalking or being followed',
  ]);
});

test('skipped is not the same as rather not saying', () => {
  expect(wordsOf({ gender: 'not-given' }, 'gender')).toEqual([]);
  expect(wordsOf({ effects: 'not-given' }, 'effects')).toEqual([]);
  expect(wordsOf({ gender: 'prefer-not-to-say' }, 'gender')).toEqual(['Prefer not to say']);
  expect(wordsOf({ what: ['prefer-not-to-say'] }, 'what')).toEqual(['Prefer not to say']);
});

test('the words fit whom it is about', () => {
  expect(wordsOf({ about: 'me', still: 'live-together' }, 'still')).toEqual(['We live together']);
  expect(wordsOf({ about: 'someone-who-knows', still: 'live-together' }, 'still')).toEqual([
    'They live together',
  ]);
});
