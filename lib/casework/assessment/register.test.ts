import { describe, expect, it } from 'vitest';
import {
  asksForRegister,
  bandInWords,
  carriedRegister,
  hasRegister,
  riskInWords,
  risksIn,
} from './register.ts';
import type { RiskLevel } from './risk-levels.ts';

const risk = (row: string, likelihood: string, severity: string) => ({
  [`hazard-${row}`]: `Risk ${row}`,
  [`who-${row}`]: 'Them',
  [`likelihood-${row}`]: likelihood,
  [`severity-${row}`]: severity,
});

describe('the register of risks', () => {
  it('has what is written down, the gravest first, and what nobody has judged last', () => {
    const answers = { ...risk('1', '1', '4'), ...risk('2', '', '5'), ...risk('4', '4', '4') };
    expect(risksIn(answers).map(({ hazard, degree }) => [hazard, degree?.band])).toEqual([
      ['Risk 4', 'critical'],
      ['Risk 1', 'low'],
      ['Risk 2', undefined],
    ]);
  });

  it('has no row without a hazard, and nothing where the assessment cannot be opened', () => {
    expect(risksIn({ 'who-1': 'Them', 'likelihood-1': '5', 'severity-1': '5' })).toEqual([]);
    expect(risksIn({})).toEqual([]);
  });

  it.each([
    ['low', false],
    ['medium', true],
    ['high', true],
    ['critical', true],
  ] as const)('of an assessment of %s is there: %s', (level, is) => {
    expect(hasRegister(level)).toBe(is);
  });

  it('says of a risk what it is, its band, and who does what by when', () => {
    const answers = {
      ...risk('2', '3', '4'),
      'controls-2': 'The lock is changed',
      'measure-2': 'Asks Security',
      'until-2': '2026-12-03',
    };
    const [found] = risksIn(answers, { 'owner-2': 'Amara Osei' });
    expect(found && riskInWords(found)).toBe(
      'Risk 2; Them; High: 3 × 4 = 12; in place: The lock is changed; to be done: Asks Security, Amara Osei, by 3 December 2026',
    );
  });

  it('is carried over row by row, and nothing else of the assessment with it', () => {
    const row = { ...risk('8', '3', '4'), 'owner-8': 'them' };
    expect(
      carriedRegister({ ...row, why: 'x', 'owner-study': 'them', 'flag-weapon': 'yes' }),
    ).toEqual(row);
  });
});

describe('the band of a risk', () => {
  it('is a word, with what it is made of', () => {
    expect(bandInWords('4', '4')).toBe('Critical: 4 × 4 = 16');
  });

  it.each([
    ['', '4'],
    ['4', ''],
    ['9', '4'],
  ])('is not said of %s and %s', (likelihood, severity) => {
    expect(bandInWords(likelihood, severity)).toBe('');
  });
});

describe('the register is asked for', () => {
  it.each<[string, RiskLevel | undefined, RiskLevel, RiskLevel | undefined, boolean]>([
    ['nothing is chosen yet', undefined, 'low', undefined, false],
    ['a floor is Medium', undefined, 'medium', undefined, true],
    ['Medium holds by the last assessment', undefined, 'low', 'medium', true],
    ['Medium is chosen', 'medium', 'low', undefined, true],
    ['Low is chosen, though Medium held', 'low', 'low', 'medium', false],
    ['Low was chosen before a floor closed it', 'low', 'high', undefined, true],
  ])('where %s', (_, level, lowest, before, is) => {
    expect(asksForRegister(level, lowest, before)).toBe(is);
  });
});
