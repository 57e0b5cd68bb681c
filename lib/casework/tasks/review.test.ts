import { describe, expect, it } from 'vitest';
import { isAgain, taskButton } from './review.ts';

describe('the button of a task that an assessment ends', () => {
  it.each([
    ['Assess', {}],
    ['Review', { isAgain: true }],
  ])('says %s of one with %j', (label, codes) => {
    expect(taskButton({ endsBy: 'assess', isAgain: isAgain({ codes }) })).toBe(label);
  });

  it('of another verb is the same the second time', () => {
    expect(taskButton({ endsBy: 'follow-up', isAgain: true })).toBe('Write the follow-up');
  });
});
