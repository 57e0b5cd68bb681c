import { describe, expect, test } from 'vitest';
import { areModest } from './serialised-value.ts';

const typed = '"[{$1}, $Q2]" $$ \\ \u0000';

describe('modest is', () => {
  test.each([
    [
      'a form that came back',
      [{ values: { note: typed }, errors: { note: 'Too long' }, attempt: 1 }],
    ],
    ['one with as many ticks as there are people', [{ values: { notTo: Array(200).fill('a') } }]],
    ['a form, and what it said before', [{ values: {}, failure: '$undefined' }, '$K1']],
    ['what begins with a sign of the framework’s, as it writes it', ['$$1', '$undefined', '$@1']],
    ['nothing', null],
  ])('%s', (_, value) => {
    expect(areModest([JSON.stringify(value)])).toBe(true);
  });

  test('no text at all', () => {
    expect(areModest([])).toBe(true);
  });
});

describe('not modest is', () => {
  test.each([
    ['what is no JSON', 'not json'],
    ['what breaks off', '['.repeat(10)],
    ['what is deep', '['.repeat(2_000) + ']'.repeat(2_000)],
    ['what is wide', JSON.stringify(Array(2_000).fill(1))],
    ['what refers to others again and again', JSON.stringify(Array(4).fill('$K1'))],
    ['what refers to a part of another', JSON.stringify(['$1:a:b'])],
    ['a map', JSON.stringify(['$Q1'])],
    ['a stream', JSON.stringify(['$R1'])],
    ['a large number', JSON.stringify(['$n9'])],
    ['a date', JSON.stringify(['$D2026-11-26'])],
    ['what does so in another spelling', `[${Array(4).fill('"\\u0024@1"').join()}]`],
  ])('%s', (_, text) => {
    expect(areModest([text])).toBe(false);
  });

  test('what would be, were it one text', () => {
    const half = JSON.stringify(Array(2).fill('$K1'));
    expect(areModest([half])).toBe(true);
    expect(areModest([half, half])).toBe(false);
  });
});
