import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRead, readable, tokensOf } from './tokens.ts';

const taken = (text: string) => tokensOf(text).map((one) => [one.text, one.gap]);

describe('a text is taken apart', () => {
  it.each([
    [
      'Kim Ng',
      [
        ['Kim', 'sentence'],
        ['Ng', 'joint'],
      ],
    ],
    [
      "O'Brien",
      [
        ['O', 'sentence'],
        ['Brien', 'apostrophe'],
      ],
    ],
    [
      'KimNg',
      [
        ['Kim', 'sentence'],
        ['Ng', 'nothing'],
      ],
    ],
    [
      'Smith-Jones',
      [
        ['Smith', 'sentence'],
        ['Jones', 'joint'],
      ],
    ],
    [
      'Smith - Jones',
      [
        ['Smith', 'sentence'],
        ['Jones', 'break'],
      ],
    ],
    [
      'Ng, Kim',
      [
        ['Ng', 'sentence'],
        ['Kim', 'break'],
      ],
    ],
    [
      'j.mueller',
      [
        ['j', 'sentence'],
        ['mueller', 'joint'],
      ],
    ],
    [
      'Dr. K. Ng',
      [
        ['Dr', 'sentence'],
        ['K', 'joint'],
        ['Ng', 'joint'],
      ],
    ],
    [
      'Not Kim. He is',
      [
        ['Not', 'sentence'],
        ['Kim', 'joint'],
        ['He', 'sentence'],
        ['is', 'joint'],
      ],
    ],
    [
      'Kim\nNg',
      [
        ['Kim', 'sentence'],
        ['Ng', 'sentence'],
      ],
    ],
    [
      '王伟Wei',
      [
        ['王伟', 'sentence'],
        ['Wei', 'nothing'],
      ],
    ],
    ['PhD', [['PhD', 'sentence']]],
    ['--', []],
  ])('%s', (text, expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it('by scripts that are read in different ways', () => {
    expect(tokensOf('Wei 王伟 สมชาย').map(({ script }) => script)).toEqual([
      'letters',
      'characters',
      'unspaced',
    ]);
  });

  it('with every letter and digit, in order, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const letters = Array.from(text).filter((one) => /[\p{L}\p{M}\p{N}]/u.test(one));
        expect(
          tokensOf(text)
            .map((one) => one.text)
            .join(''),
        ).toBe(letters.join(''));
      }),
    );
  });
});

describe('what is read', () => {
  it('is as much as the form takes, counted as people see it', () => {
    expect(readable('😀'.repeat(longestRead)).isWhole).toBe(true);
    expect(readable('a'.repeat(longestRead + 1))).toEqual({
      readings: ['a'.repeat(longestRead)],
      isWhole: false,
    });
  });

  it('is cut where one sign stands for a sentence', () => {
    const { readings, isWhole } = readable('\uFDFA'.repeat(longestRead));
    expect(isWhole).toBe(false);
    expect(readings.every((one) => one.length <= 1_000)).toBe(true);
  });

  it('has what nobody sees taken out, and a space for it, line breaks apart', () => {
    expect(readable('Gra\u00ADce\u200B\nNg').readings).toEqual(['Grace\nNg', 'Gra ce \nNg']);
    expect(readable('Grace').readings).toEqual(['Grace']);
  });

  it('has one kind of apostrophe', () => {
    expect(readable('O’B O‘B OʼB O`B O´B').readings).toEqual(["O'B O'B O'B O'B O'B"]);
  });

  it.each(['\uD800', 'a\uDC00b'])('may be half a character', (text) => {
    expect(() => readable(text)).not.toThrow();
  });
});
