import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barestOf, consonantsOf, hangulSoundOf, isOneSlipApart, soundKeyOf } from './sounds.ts';

describe('names that are heard alike have the same key', () => {
  it.each([
    ['mohammed', 'muhammad'],
    ['catherine', 'kathryn'],
    ['stephen', 'steven'],
    ['phillips', 'filips'],
    ['matthew', 'mathew'],
    ['zukhov', 'zukov'],
    ['shcherbakov', 'scherbakow'.replace('w', 'v')],
    ['jackson', 'jakson'],
  ])('%s and %s', (one, other) => {
    expect(soundKeyOf(one)).toBe(soundKeyOf(other));
  });

  it.each([
    ['martin', 'amartin'],
    ['martin', 'morgan'],
    ['smith', 'smart'],
  ])('and others have not: %s, %s', (one, other) => {
    expect(soundKeyOf(one)).not.toBe(soundKeyOf(other));
  });

  it.each(['ng', 'kim', 'lee', 'anna'])('a word of too few consonants has none: %s', (word) => {
    expect(soundKeyOf(word)).toBeUndefined();
  });
});

describe('as a script without vowels writes it', () => {
  it.each([
    ['mohammed', 'm.h.m.d'],
    ['ahmed', '.h.m.d'],
    ['fatima', 'f.t.m.h'],
    ['zahra', 'z.h.r.'],
    ['cohen', 'kh.h.n'],
  ])('%s and %s are one', (latin, letters) => {
    expect(barestOf(latin)).toBe(barestOf(letters));
  });
});

it.each([
  ['hyunwoo', 'hyeonu'],
  ['minjun', 'minjoon'],
  ['seoyeon', 'suyun'],
])('Korean names in the ways they are written sound alike: %s, %s', (one, other) => {
  expect(hangulSoundOf(one)).toBe(hangulSoundOf(other));
});

describe('one slip', () => {
  it.each([
    ['thompson', 'thomson'],
    ['thompson', 'thomppson'],
    ['thompson', 'thimpson'],
    ['thompson', 'thopmson'],
    ['thompson', 'thompsno'],
    ['thompson', 'hthompson'],
    ['thompson', 'thompso'],
  ])('%s becomes %s', (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(true);
    expect(isOneSlipApart(other, one)).toBe(true);
  });

  it.each([
    ['thompson', 'thompson'],
    ['thompson', 'thomso'],
    ['thompson', 'htopmson'],
    ['thompson', 'tohmpsno'],
    ['', 'ab'],
  ])('%s does not become %s', (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(false);
  });

  it('is what one change makes, wherever it is', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom(...'xyz'), (word, at, letter) => {
        const place = at % word.length;
        const rest = word.slice(place + 1);
        expect(isOneSlipApart(word, word.slice(0, place) + rest)).toBe(true);
        expect(isOneSlipApart(word, word.slice(0, place) + letter + rest)).toBe(true);
        expect(isOneSlipApart(word, word.slice(0, place) + letter + word.slice(place))).toBe(true);
      }),
    );
  });
});

it('any letters have consonants, and they are no more than the letters, an x apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') }), (word) => {
      expect(consonantsOf(word).length).toBeLessThanOrEqual(2 * word.length);
    }),
  );
});
