import { describe, expect, it } from 'vitest';
import * as lists from './everyday-words.ts';

const { descriptions, fillers, namesAsWell, particles, saysNobody, smallWords, suffixes, titles } =
  lists;

describe('the lists of everyday words', () => {
  it.each(Object.entries(lists))('%s has small letters from a to z alone', (_, words) => {
    expect([...words].filter((word) => !/^[a-z]+( [a-z]+)*$/.test(word))).toEqual([]);
  });

  it('say of no word two things', () => {
    const each = [smallWords, particles, titles, suffixes, descriptions];
    const all = each.flatMap((words) => [...words]);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });

  it('know names that are words as words', () => {
    expect([...namesAsWell].filter((word) => !smallWords.has(word))).toEqual([]);
  });

  it('know what a name is often alone with as small', () => {
    expect([...fillers].filter((word) => !smallWords.has(word))).toEqual([]);
  });

  it('have what says that there is nobody without the words that only make it kinder', () => {
    const polite = [...saysNobody].filter((phrase) =>
      phrase.split(' ').some((word) => lists.politeWords.has(word)),
    );
    expect(polite).toEqual([]);
  });
});
