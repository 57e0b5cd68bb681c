import { describe, expect, it } from 'vitest';
import { answersInLines } from './answers-in-lines.ts';

describe('what was assessed, as it is read on the file', () => {
  it('has of a need what is done, by whom, by when, and that they agreed', () => {
    const answers = {
      'need-study': 'referral',
      'action-study': 'Asks for an extension',
      'owner-study': 'an id',
      'by-study': '2026-12-10',
      'agreed-study': 'yes',
    };
    expect(answersInLines(answers, { 'owner-study': 'Amara Osei' })).toBe(
      'Study or work: Supported referral. Asks for an extension, Amara Osei, by 10 December 2026, they agreed to it',
    );
  });

  it('has a line a risk, and no id of anybody', () => {
    const answers = {
      'hazard-1': 'He waits outside',
      'who-1': 'Them',
      'likelihood-1': '3',
      'severity-1': '3',
      'measure-1': 'A friend comes along',
      'owner-1': 'an id',
    };
    expect(answersInLines(answers, { 'owner-1': 'They themselves' })).toBe(
      'Risk: He waits outside; Them; Medium: 3 × 3 = 9; to be done: A friend comes along, They themselves',
    );
  });

  it('has answers by their words, and not what stands in the Story already', () => {
    expect(
      answersInLines({ 'flag-weapon': 'yes', 'flag-control': '', why: 'x', level: 'high' }),
    ).toBe('A weapon: Yes\nLevel: High');
  });
});
