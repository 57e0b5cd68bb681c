import { describe, expect, it } from 'vitest';
import { hasRegister, risksIn } from './register.ts';

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
});
